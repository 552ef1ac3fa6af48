package vn.khoso.tools.parser;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.program.WorkingDirectories;

/**
 * A small pool of child processes that read hostile files. A child serves many files, one at a time, and is replaced
 * after some {@link ToolsSettings#parserFiles} of them and after every time-out or crash. A crash is tried once more in a
 * fresh child. Children are started when they are needed.
 */
@Component
public final class Parsers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Parsers.class);
    private static final int TRIES = 2;
    /** A picture is read in some eight tasks, a document in more: its type, its size, each rendition, its words. */
    private static final int TASKS_OF_A_FILE = 8;

    private final ChildCommand command;
    private final WorkingDirectories directories;
    private final ToolsSettings settings;
    private final Semaphore places;
    private final BlockingDeque<Child> idle = new LinkedBlockingDeque<>();
    private final JsonMapper json = JsonMapper.builder().build();

    Parsers(ChildCommand command, WorkingDirectories directories, ToolsSettings settings) {
        this.command = command;
        this.directories = directories;
        this.settings = settings;
        this.places = new Semaphore(settings.parsers(), true);
    }

    /**
     * Has the task done in a child and waits for its result.
     *
     * @param limit wall-clock time for waiting and working together
     * @param onFailure what to report when the parser fails in its own way
     * @throws KhosoException the task's own problem, {@code onFailure}, {@link ToolsProblem#PARSER_TIMEOUT},
     *     {@link ToolsProblem#PARSER_CRASHED} after two tries, or {@link ToolsProblem#PROGRAM_INTERRUPTED} at shutdown
     */
    public <R> R run(Duration limit, ToolsProblem onFailure, ParserTask<R> task) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            if (!places.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new KhosoException(ToolsProblem.PARSER_TIMEOUT);
            }
            try {
                String question =
                        json.writeValueAsString(new Question(task.getClass().getName(), json.valueToTree(task)));
                return result(task, onFailure, answer(question, deadline));
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KhosoException(ToolsProblem.PROGRAM_INTERRUPTED, e, "java", -1);
        }
    }

    /**
     * Starts a child by giving it a first task, unless there is one at work or waiting.
     *
     * @param limit as for {@link #run}
     * @param task whose answer does not matter
     */
    public void prepare(Duration limit, ParserTask<?> task) {
        boolean inUse = places.availablePermits() < settings.parsers() || !idle.isEmpty();
        if (!inUse) {
            run(limit, ToolsProblem.DOCUMENT_UNREADABLE, task);
        }
    }

    private String answer(String question, long deadline) throws InterruptedException {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Child child = take();
            boolean usable = false;
            try {
                switch (child.ask(question, Duration.ofNanos(deadline - System.nanoTime()))) {
                    case Child.Reply.Said said -> {
                        usable = child.tasks() < (long) settings.parserFiles() * TASKS_OF_A_FILE;
                        return said.line();
                    }
                    case Child.Reply.Late late -> throw new KhosoException(ToolsProblem.PARSER_TIMEOUT);
                    case Child.Reply.Dead dead -> LOG.warn("a parser broke down attempt={}", attempt);
                }
            } finally {
                giveBack(child, usable);
            }
        }
        throw new KhosoException(ToolsProblem.PARSER_CRASHED);
    }

    private Child take() {
        for (Child child = idle.pollFirst(); child != null; child = idle.pollFirst()) {
            if (child.isAlive()) {
                return child;
            }
            end(child);
        }
        Path directory = directories.create();
        try {
            return new Child(new ProcessBuilder(command.of(directory)), directory);
        } catch (IOException failure) {
            directories.delete(directory);
            throw new KhosoException(ToolsProblem.PROGRAM_MISSING, failure, "java");
        }
    }

    private void giveBack(Child child, boolean usable) {
        if (usable) {
            idle.addFirst(child);
        } else {
            end(child);
        }
    }

    private void end(Child child) {
        child.close();
        directories.delete(child.directory());
    }

    private <R> R result(ParserTask<R> task, ToolsProblem onFailure, String line) {
        try {
            Answer answer = json.readValue(line, Answer.class);
            if (answer.problem() != null) {
                throw new KhosoException(
                        ToolsProblem.valueOf(answer.problem()),
                        answer.arguments().toArray());
            }
            if (!answer.isDone()) {
                throw new KhosoException(onFailure, new IOException(answer.failure()));
            }
            return json.treeToValue(answer.result(), task.resultType());
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new KhosoException(onFailure, unreadable);
        }
    }

    /** Ends all children. */
    @Override
    public void destroy() {
        for (Child child = idle.pollFirst(); child != null; child = idle.pollFirst()) {
            end(child);
        }
    }
}
