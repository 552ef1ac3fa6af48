package vn.khoso.tools.tesseract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.khoso.shared.DataDirectory;

/**
 * The Tesseract that comes as a library (bytedeco, Apache-2.0, with Leptonica, BSD-2-Clause, Linux on x86-64) and the
 * Vietnamese language data (Apache-2.0), unpacked once below the data directory.
 */
@Component
final class PackagedTesseract {

    private static final Logger LOG = LoggerFactory.getLogger(PackagedTesseract.class);
    private static final String VERSION = "5.5.2-1.5.13";
    private static final List<String> RESOURCES = List.of(
            "org/bytedeco/tesseract/linux-x86_64/tesseract",
            "org/bytedeco/tesseract/linux-x86_64/libtesseract.so*",
            "org/bytedeco/leptonica/linux-x86_64/libleptonica.so*",
            "org/bytedeco/leptonica/linux-x86_64/libgomp.so*");
    private static final String LANGUAGE_DATA = "ocr/vie.traineddata.gz";

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final Path directory;

    PackagedTesseract(DataDirectory dataDirectory) {
        this.directory = dataDirectory.resolve("tools").resolve("tesseract-" + VERSION);
    }

    /** Unpacks the build unless it lies there already; empty when there is none for this kind of machine. */
    Optional<Path> executable() {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").toLowerCase(Locale.ROOT).equals("amd64")) {
            return Optional.empty();
        }
        Path executable = unpacked().resolve("tesseract");
        return Files.isExecutable(executable) ? Optional.of(executable) : Optional.empty();
    }

    /** Returns the directory with the language data. */
    Path languageData() {
        return unpacked().resolve("tessdata");
    }

    /** Returns the directory the executable finds its libraries in. */
    Path libraries() {
        return directory;
    }

    /** Two starts may race: each unpacks beside the target and the first to move its copy there wins. */
    private synchronized Path unpacked() {
        if (Files.isDirectory(directory)) {
            return directory;
        }
        try {
            Path tools = Files.createDirectories(Objects.requireNonNull(directory.getParent()));
            Path fresh = Files.createTempDirectory(tools, "unpacking-");
            try {
                unpackTo(fresh);
                Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
                LOG.info("unpacked the packaged tesseract directory={}", directory);
            } catch (FileAlreadyExistsException e) {
                LOG.debug("unpacked by another start meanwhile: {}", e.toString());
            } finally {
                FileSystemUtils.deleteRecursively(fresh);
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpackTo(Path fresh) throws IOException {
        for (String pattern : RESOURCES) {
            for (Resource resource : resources.getResources("classpath*:" + pattern)) {
                Path target = fresh.resolve(Objects.requireNonNull(resource.getFilename()));
                try (InputStream in = resource.getInputStream()) {
                    Files.copy(in, target);
                }
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        Path data = Files.createDirectory(fresh.resolve("tessdata"));
        try (InputStream in = new GZIPInputStream(new ClassPathResource(LANGUAGE_DATA).getInputStream())) {
            Files.copy(in, data.resolve("vie.traineddata"));
        }
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
