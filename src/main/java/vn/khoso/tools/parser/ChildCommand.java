package vn.khoso.tools.parser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khoso.shared.ByteSize;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.program.Confinement;

/**
 * How a child is started: the same Java, the same classes. From classes and jars the class path is handed on; from the
 * one executable jar, whose libraries lie within it, Spring Boot's {@code PropertiesLauncher} is started with the
 * child's main class (https://docs.spring.io/spring-boot/specification/executable-jar/property-launcher.html).
 */
@Component
final class ChildCommand {

    private static final Logger LOG = LoggerFactory.getLogger(ChildCommand.class);

    /** Besides its heap a JVM needs room for code, classes, threads and buffers. */
    private static final ByteSize BESIDES_THE_HEAP = ByteSize.ofMebibytes(1536);

    private static final List<String> HANDED_ON =
            List.of("java.awt.headless", "sun.awt.fontconfig", "pdfbox.fontcache");

    private final Confinement confinement;
    private final ToolsSettings settings;

    ChildCommand(Confinement confinement, ToolsSettings settings) {
        this.confinement = confinement;
        this.settings = settings;
    }

    /** Returns the command for a child with the given working directory. */
    List<String> of(Path directory) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.parserMemory().toBytes());
        command.addAll(List.of("-Xss4m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8"));
        command.add("-Djava.io.tmpdir=" + directory);
        command.add("-Dlogback.configurationFile=parser-logback.xml");
        command.add("-Djdk.xml.entityExpansionLimit=1000");
        HANDED_ON.stream()
                .filter(name -> System.getProperty(name) != null)
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(mainClass(System.getProperty("java.class.path")));
        ByteSize memory = new ByteSize(settings.parserMemory().toBytes() + BESIDES_THE_HEAP.bytes());
        return confinement.confine(
                command,
                new Confinement.Limits(
                        memory,
                        java.util.Optional.empty(),
                        new ByteSize(settings.largestOutput().toBytes())));
    }

    private static List<String> mainClass(String classPath) {
        String absolute = absolute(classPath);
        return isExecutableJar(absolute)
                ? List.of(
                        "-Dloader.main=" + ParserChild.class.getName(),
                        "-cp",
                        absolute,
                        "org.springframework.boot.loader.launch.PropertiesLauncher")
                : List.of("-cp", absolute, ParserChild.class.getName());
    }

    /** The child works elsewhere, so relative entries would mean something else there. */
    private static String absolute(String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(java.io.File.pathSeparator, -1)) {
            entries.add(
                    entry.isEmpty() ? entry : Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(java.io.File.pathSeparator, entries);
    }

    private static boolean isExecutableJar(String classPath) {
        if (classPath.contains(java.io.File.pathSeparator) || !classPath.endsWith(".jar")) {
            return false;
        }
        try (JarFile jar = new JarFile(classPath)) {
            Manifest manifest = jar.getManifest();
            return manifest != null && manifest.getMainAttributes().getValue("Spring-Boot-Classes") != null;
        } catch (IOException unreadable) {
            LOG.warn("cannot read the jar that runs: {}", unreadable.toString());
            return false;
        }
    }
}
