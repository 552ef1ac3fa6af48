package vn.khoso.tools.image;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khoso.shared.ByteSize;
import vn.khoso.tools.OfficeSettings;
import vn.khoso.tools.ProgramCall;
import vn.khoso.tools.ProgramFailure;
import vn.khoso.tools.Programs;

/** LibreOffice, where it is installed: it draws slides as their maker saw them. */
@Component
final class Office {

    private static final Logger LOG = LoggerFactory.getLogger(Office.class);
    private static final String PROGRAM = "soffice";

    private final OfficeSettings settings;
    private final Programs programs;

    Office(OfficeSettings settings, Programs programs) {
        this.settings = settings;
        this.programs = programs;
    }

    /** Turns a file into a PDF; empty when there is no LibreOffice, or it fails. */
    Optional<Path> toPdf(Path file, Path directory) {
        return program().flatMap(program -> convert(program, file, directory));
    }

    private Optional<Path> convert(Path program, Path file, Path directory) {
        List<String> arguments = List.of(
                "-env:UserInstallation=file://" + directory.toAbsolutePath().resolve("profile"),
                "--headless",
                "--norestore",
                "--convert-to",
                "pdf",
                "--outdir",
                directory.toAbsolutePath().toString(),
                file.toAbsolutePath().toString());
        try {
            programs.run(new ProgramCall(program, arguments, Map.of(), settings.time(), ByteSize.ofMebibytes(1)));
        } catch (ProgramFailure e) {
            LOG.warn("slides are drawn without LibreOffice program={} because={}", program, e.standardErrorTail());
            return Optional.empty();
        }
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "") + ".pdf";
        return Optional.of(directory.resolve(name)).filter(Files::isRegularFile);
    }

    Optional<Path> program() {
        Path configured = settings.program();
        if (configured != null) {
            return Optional.of(configured.toAbsolutePath()).filter(Files::isExecutable);
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(java.io.File.pathSeparator, -1))
                .filter(entry -> entry.startsWith("/"))
                .map(entry -> Path.of(entry).resolve(PROGRAM))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
