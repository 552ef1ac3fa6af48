package vn.khoso.tools.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.khoso.shared.DataDirectory;

/**
 * The ffmpeg that comes as a library (bytedeco, GPL build, Linux on x86-64), unpacked once below the data directory.
 *
 * <p>It was linked against a few desktop libraries for capturing screens and sound (libpulse, libasound, libxcb), which
 * a server lacks and no call of ours ever reaches. Functions are bound when first called, so any shared library under
 * the missing name satisfies the loader: a link to the bundled libdrm stands in for each.
 */
@Component
final class PackagedFfmpeg {

    private static final Logger LOG = LoggerFactory.getLogger(PackagedFfmpeg.class);
    private static final String RESOURCES = "org/bytedeco/ffmpeg/linux-x86_64-gpl/";
    private static final String VERSION_RESOURCE = "META-INF/maven/org.bytedeco/ffmpeg/pom.properties";
    private static final String STAND_IN = "libdrm.so.2";
    private static final String JAVA_BINDING_PREFIX = "libjni";
    private static final Pattern MISSING_LIBRARY =
            Pattern.compile("error while loading shared libraries: (lib[A-Za-z0-9_.+-]+\\.so[0-9.]*): cannot open");

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final Path directory;

    PackagedFfmpeg(DataDirectory dataDirectory) {
        this.directory = dataDirectory.resolve("tools").resolve("ffmpeg-" + version());
    }

    private String version() {
        Properties properties = new Properties();
        Resource resource = resources.getResource("classpath:" + VERSION_RESOURCE);
        try (InputStream in = resource.getInputStream()) {
            properties.load(in);
        } catch (IOException e) {
            LOG.debug("no packaged ffmpeg: {}", e.toString());
        }
        return properties.getProperty("version", "none");
    }

    /** Unpacks the build unless it lies there already; empty when there is none for this kind of machine. */
    Optional<Path> unpack(String name) {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").toLowerCase(Locale.ROOT).equals("amd64")) {
            return Optional.empty();
        }
        try {
            if (!Files.isDirectory(directory)) {
                unpackAll();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path executable = directory.resolve(name);
        return Files.isExecutable(executable) ? Optional.of(executable) : Optional.empty();
    }

    /** Two starts may race: each unpacks beside the target and the first to move its copy there wins. */
    private void unpackAll() throws IOException {
        Path tools = Files.createDirectories(Objects.requireNonNull(directory.getParent()));
        Path fresh = Files.createTempDirectory(tools, "unpacking-");
        try {
            for (Resource resource : resources.getResources("classpath*:" + RESOURCES + "*")) {
                String name = resource.getFilename();
                if (name != null && !name.startsWith(JAVA_BINDING_PREFIX) && resource.isReadable()) {
                    copy(resource, fresh.resolve(name));
                }
            }
            Files.createDirectory(fresh.resolve(shims().getFileName()));
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
            LOG.info("unpacked the packaged ffmpeg directory={}", directory);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("unpacked by another start meanwhile: {}", e.toString());
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private static void copy(Resource resource, Path target) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            Files.copy(in, target);
        }
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The executables find neither the bundled libraries of their libraries nor the stand-ins by themselves. */
    Map<String, String> environment() {
        return Map.of("LD_LIBRARY_PATH", directory + ":" + shims());
    }

    /**
     * Puts a stand-in for the library that the loader complains about.
     *
     * @return whether there was such a complaint and a stand-in could be put; then starting is worth another try
     */
    boolean standInForMissingLibrary(String standardError) {
        Matcher matcher = MISSING_LIBRARY.matcher(standardError);
        return matcher.find() && standIn(matcher.group(1));
    }

    /** Links the name to the bundled library; false when it was already there. */
    boolean standIn(String library) {
        try {
            Files.createSymbolicLink(shims().resolve(library), directory.resolve(STAND_IN));
            LOG.info("stand-in for a library this machine lacks library={}", library);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path shims() {
        return directory.resolve("shims");
    }
}
