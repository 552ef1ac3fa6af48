package vn.khoso.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.util.FileSystemUtils;
import vn.khoso.shared.DataDirectory;
import vn.khoso.tools.ToolFinding;
import vn.khoso.tools.ToolSource;

/**
 * Says which outside programs this machine has and how they are confined. Works in a directory of its own, so that it may
 * be asked while the library runs.
 */
final class Doctor implements Command {

    private static final String DATA_DIRECTORY = "--khoso.data-dir=";

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String usage() {
        return "doctor [--khoso.tools.ffmpeg=… and other settings]   which programs are found, and what confines them";
    }

    @Override
    public void run(List<String> arguments, PrintStream out) throws IOException {
        Path directory = Files.createTempDirectory("khoso-doctor");
        List<String> all = new ArrayList<>(arguments);
        all.removeIf(argument -> argument.startsWith(DATA_DIRECTORY)); // given twice, a setting is a list
        all.add(DATA_DIRECTORY + directory);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Machine.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("logging.level.vn.khoso=WARN")
                .run(all.toArray(String[]::new))) {
            context.getBeanProvider(ToolSource.class)
                    .orderedStream()
                    .map(ToolSource::look)
                    .forEach(finding -> out.println(line(finding)));
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static String line(ToolFinding finding) {
        String state = switch (finding.state()) {
            case FOUND -> "found";
            case MISSING -> "MISSING";
            case OFF -> "off";
        };
        return "%-12s %-8s %s"
                .formatted(finding.name(), state, finding.detail())
                .stripTrailing();
    }

    /** The tools and nothing else; no component, so that the library does not find it. */
    @ComponentScan("vn.khoso.tools")
    @ConfigurationPropertiesScan("vn.khoso.tools")
    @EnableConfigurationProperties(DataDirectory.class)
    static class Machine {}
}
