package vn.khoso.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;
import vn.khoso.database.DatabaseProblem;
import vn.khoso.shared.KhosoException;

/**
 * The programs of PostgreSQL, unpacked once per version from the archive on the class path. The archive holds
 * {@code initdb}, {@code pg_ctl} and {@code postgres} for 64-bit Linux with glibc.
 *
 * @param home the directory with {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path home) {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Pattern JAR_NAME = Pattern.compile("([^/!]+)\\.jar!/[^!]*$");

    /**
     * Unpacks the archive below {@code tools} unless this version is there already. A half-unpacked archive is never
     * left under the final name.
     *
     * @throws KhosoException {@link DatabaseProblem#PLATFORM_UNSUPPORTED} when there is no archive for this machine
     */
    static Binaries unpack(Path tools) {
        URL archive = archive();
        Path home = tools.resolve(versionOf(archive));
        try {
            if (!Files.isDirectory(home)) {
                Files.createDirectories(tools);
                Path half = tools.resolve(home.getFileName() + ".unpacking");
                FileSystemUtils.deleteRecursively(half);
                extract(archive, half);
                permit(half, true);
                Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return new Binaries(home);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack PostgreSQL to " + home, e);
        }
    }

    private static URL archive() {
        String system = System.getProperty("os.name", "");
        String processor = System.getProperty("os.arch", "");
        URL archive = Binaries.class.getResource(ARCHIVE);
        boolean supported = system.toLowerCase(Locale.ROOT).contains("linux") && processor.equals("amd64");
        if (!supported || archive == null) {
            throw new KhosoException(DatabaseProblem.PLATFORM_UNSUPPORTED, system, processor);
        }
        return archive;
    }

    /** The name of the jar carries the version, so a new version is unpacked beside the old one. */
    private static String versionOf(URL archive) {
        Matcher matcher = JAR_NAME.matcher(archive.toString());
        return matcher.find() ? matcher.group(1) : "postgresql";
    }

    private static void extract(URL archive, Path target) throws IOException {
        try (InputStream bytes = new BufferedInputStream(archive.openStream(), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("Entry leaves the archive: " + entry.getName());
                }
                extract(entry, tar, file);
            }
        }
    }

    private static void extract(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            permit(file, true);
            return;
        }
        if (file.toString().endsWith(".a")) {
            return; // static libraries: only for building extensions
        }
        createDirectories(file);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            permit(file, (entry.getMode() & 0100) != 0);
        }
    }

    private static void createDirectories(Path file) throws IOException {
        Path directory = file.getParent();
        if (directory != null && !Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            permit(directory, true);
        }
    }

    private static void permit(Path file, boolean executable) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Returns the path of one of the programs: {@code initdb}, {@code pg_ctl} or {@code postgres}. */
    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }
}
