package vn.khoso.tools.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.program.Confinement;

/** The pool with real children, in one row: each costs half a second. */
class ParsersTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path data;

    private final ToolsSettings settings = new Binder(new MapConfigurationPropertySource(Map.of(
                    "khoso.tools.parsers", "1", "khoso.tools.parser-memory", "64MB", "khoso.tools.parser-files", "1")))
            .bindOrCreate("khoso.tools", ToolsSettings.class);
    private Parsers parsers;

    @BeforeEach
    void prepare() {
        parsers = TestParsers.of(settings, data);
    }

    @AfterEach
    void endChildren() {
        parsers.destroy();
    }

    /** What a child can tell of itself. */
    record Self(long pid, Path directory, List<String> networks) {}

    record WhoAreYou() implements ParserTask<Self> {
        @Override
        public Class<Self> resultType() {
            return Self.class;
        }

        @Override
        public Self run() {
            return new Self(ProcessHandle.current().pid(), Path.of("").toAbsolutePath(), networks());
        }

        private static List<String> networks() {
            try {
                return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                        .map(NetworkInterface::getName)
                        .toList();
            } catch (SocketException none) {
                assertThat(none).hasMessageContaining("No network interfaces");
                return List.of();
            }
        }
    }

    /** Breaks down in the given way. */
    record Break(String how) implements ParserTask<Self> {
        @Override
        public Class<Self> resultType() {
            return Self.class;
        }

        @Override
        public Self run() throws Exception {
            switch (how) {
                case "named" -> throw new KhosoException(ToolsProblem.PICTURE_TOO_LARGE, 7, 8);
                case "unnamed" -> throw new IllegalStateException("odd");
                case "deep" -> deeper(0);
                case "exit" -> Runtime.getRuntime().halt(134);
                case "memory" -> {
                    List<byte[]> all = new ArrayList<>();
                    while (all.size() < Integer.MAX_VALUE) {
                        all.add(new byte[8 * 1024 * 1024]);
                    }
                }
                default -> {
                    while (true) {
                        Thread.onSpinWait();
                    }
                }
            }
            throw new IllegalStateException();
        }

        private static int deeper(int depth) {
            return depth < 0 ? depth : deeper(depth + 1) + 1;
        }
    }

    private long whoAnswers() {
        return parsers.run(LONG, ToolsProblem.DOCUMENT_UNREADABLE, new WhoAreYou())
                .pid();
    }

    @Test
    void whateverBreaksDownInAChildEndsInANameAndTheNextFileIsRead() {
        Self first = parsers.run(LONG, ToolsProblem.DOCUMENT_UNREADABLE, new WhoAreYou());
        assertThat(first.pid()).isNotEqualTo(ProcessHandle.current().pid());
        assertThat(first.directory()).startsWith(data.toAbsolutePath());
        if (new Confinement().isWithoutNetwork()) {
            assertThat(first.networks()).isEmpty();
        }

        assertBreaks("named", LONG, ToolsProblem.PICTURE_TOO_LARGE);
        assertBreaks("unnamed", LONG, ToolsProblem.DOCUMENT_UNREADABLE);
        for (int task = 4; task <= 8; task++) {
            assertThat(whoAnswers()).as("task " + task + " of a file").isEqualTo(first.pid());
        }
        assertThat(whoAnswers()).as("the next file").isNotEqualTo(first.pid());

        assertBreaks("deep", LONG, ToolsProblem.DOCUMENT_UNREADABLE);
        assertBreaks("exit", LONG, ToolsProblem.PARSER_CRASHED);
        assertBreaks("memory", LONG, ToolsProblem.PARSER_CRASHED);
        assertBreaks("loop", Duration.ofMillis(1500), ToolsProblem.PARSER_TIMEOUT);

        Self last = parsers.run(LONG, ToolsProblem.DOCUMENT_UNREADABLE, new WhoAreYou());
        assertThat(ProcessHandle.of(last.pid())).isPresent();
        parsers.destroy();
        assertThat(ProcessHandle.of(last.pid()).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(last.directory())
                .as("its working directory")
                .satisfies(path -> assertThat(Files.exists(path)).isFalse());
    }

    private void assertBreaks(String how, Duration limit, ToolsProblem expected) {
        assertThatExceptionOfType(KhosoException.class)
                .isThrownBy(() -> parsers.run(limit, ToolsProblem.DOCUMENT_UNREADABLE, new Break(how)))
                .satisfies(problem -> assertThat(problem.errorCode()).as(how).isEqualTo(expected));
    }
}
