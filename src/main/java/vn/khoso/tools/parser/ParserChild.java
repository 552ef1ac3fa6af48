package vn.khoso.tools.parser;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.ToolsProblem;

/**
 * The child process: reads tasks line by line from its standard input, does one at a time, and ends at once when the
 * input ends, whatever it is doing, since then its parent has gone.
 */
public final class ParserChild {

    private static final Logger LOG = LoggerFactory.getLogger(ParserChild.class);
    private static final String ALLOWED = "vn.khoso.tools.";

    private final JsonMapper json = JsonMapper.builder().build();
    private final BlockingQueue<String> questions = new LinkedBlockingQueue<>();
    private final PrintStream answers;

    private ParserChild(PrintStream answers) {
        this.answers = answers;
    }

    /** Starts the child; whatever a library prints goes to standard error. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        ParserChild child = new ParserChild(answers);
        Thread.ofPlatform().daemon().name("questions").start(child::listen);
        child.work();
    }

    private void listen() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                questions.add(line);
            }
        } catch (IOException gone) {
            LOG.debug("the parent is gone: {}", gone.toString());
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private void work() throws InterruptedException {
        while (true) {
            Answer answer = answer(questions.take());
            answers.append(json.writeValueAsString(answer)).append('\n').flush();
        }
    }

    private Answer answer(String line) {
        try {
            Question question = json.readValue(line, Question.class);
            return new Answer(json.valueToTree(task(question).run()), null, List.of(), null);
        } catch (KhosoException named) {
            List<Object> arguments = named.arguments().stream()
                    .<Object>map(value -> value instanceof Number ? value : String.valueOf(value))
                    .toList();
            return named.errorCode() instanceof ToolsProblem problem
                    ? new Answer(null, problem.name(), arguments, null)
                    : new Answer(null, null, List.of(), named.toString());
        } catch (StackOverflowError deep) {
            return new Answer(null, null, List.of(), "nested too deeply");
        } catch (Exception failure) {
            return new Answer(null, null, List.of(), String.valueOf(failure));
        }
    }

    private ParserTask<?> task(Question question) throws ClassNotFoundException {
        if (!question.task().startsWith(ALLOWED)) {
            throw new IllegalArgumentException("no task: " + question.task());
        }
        Class<? extends ParserTask<?>> type = asTask(Class.forName(question.task()));
        return json.treeToValue(question.content(), type);
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends ParserTask<?>> asTask(Class<?> type) {
        return (Class<? extends ParserTask<?>>) type.asSubclass(ParserTask.class);
    }
}
