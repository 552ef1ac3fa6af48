package vn.khoso.tools.parser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khoso.tools.program.ProgramEnd;

/** One child process as its parent sees it. For one task at a time. */
final class Child implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Child.class);
    private static final int LONGEST_ANSWER = 64 * 1024 * 1024;
    private static final String ENDED = "";

    private final Path directory;
    private final Process process;
    private final Writer questions;
    private final BlockingQueue<String> answers = new ArrayBlockingQueue<>(4);
    private int tasks;

    Child(ProcessBuilder builder, Path directory) throws IOException {
        this.directory = directory;
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("LANG", "C.UTF-8");
        environment.put("HOME", directory.toString());
        this.process = builder.directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        // A pipe blocks the thread that reads it: as virtual threads, two listeners held both carriers of a small
        // machine.
        Thread.ofPlatform().daemon().name("parser-listener").start(this::listen);
    }

    private void listen() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int character = in.read(); character >= 0; character = in.read()) {
                if (character == '\n') {
                    take(line.toString());
                    line.setLength(0);
                } else if (line.append((char) character).length() > LONGEST_ANSWER) {
                    break;
                }
            }
        } catch (IOException closed) {
            LOG.debug("a parser's output closed: {}", closed.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        answers.offer(ENDED);
    }

    /** Answers are JSON objects; a JVM that runs out of memory says so on the same stream before it ends. */
    private void take(String line) throws InterruptedException {
        if (line.startsWith("{")) {
            answers.put(line);
        } else {
            LOG.debug("a parser's JVM says: {}", line);
        }
    }

    /** What became of a question. */
    sealed interface Reply {

        /** The child answered. */
        record Said(String line) implements Reply {}

        /** It did not answer in time. */
        record Late() implements Reply {}

        /** It broke down. */
        record Dead() implements Reply {}
    }

    Reply ask(String question, Duration limit) throws InterruptedException {
        tasks++;
        try {
            questions.append(question).append('\n').flush();
        } catch (IOException broken) {
            LOG.debug("a parser takes no question: {}", broken.toString());
            return new Reply.Dead();
        }
        String line = answers.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
        if (line == null) {
            return new Reply.Late();
        }
        return line.isEmpty() ? new Reply.Dead() : new Reply.Said(line);
    }

    /** Returns how many tasks it was given. */
    int tasks() {
        return tasks;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path directory() {
        return directory;
    }

    /** Ends it with everything it started. */
    @Override
    public void close() {
        ProgramEnd.of(process, directory);
    }
}
