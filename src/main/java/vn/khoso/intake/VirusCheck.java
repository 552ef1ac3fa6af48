package vn.khoso.intake;

import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khoso.shared.MediaFileId;
import vn.khoso.tools.VirusScanner;
import vn.khoso.tools.VirusSettings;

/** What the virus scanner says of a file, where one is set up; asked before anything else opens the file. */
@Component
class VirusCheck {

    private static final Logger LOG = LoggerFactory.getLogger(VirusCheck.class);

    private final VirusScanner scanner;
    private final VirusSettings settings;

    VirusCheck(VirusScanner scanner, VirusSettings settings) {
        this.scanner = scanner;
        this.settings = settings;
    }

    /**
     * Returns why the file is refused, empty when nothing is known against it.
     *
     * @throws vn.khoso.shared.KhosoException when the scanner does not answer; the check is tried again then
     */
    Optional<Verdict.Bad> problem(MediaFileId id, Path file) {
        return switch (scanner.scan(file)) {
            case VirusScanner.Finding.Clean clean -> Optional.empty();
            case VirusScanner.Finding.Infected infected -> {
                LOG.warn("A harmful file was refused: mediaFile={} virus={}", id, infected.name());
                yield Optional.of(new Verdict.Bad(IntakeProblem.INFECTED, infected.name()));
            }
            case VirusScanner.Finding.TooLarge large -> {
                LOG.warn(
                        "A file is too large for the virus scanner: mediaFile={} refused={}",
                        id,
                        settings.refuseLarger());
                yield settings.refuseLarger()
                        ? Optional.of(new Verdict.Bad(IntakeProblem.TOO_LARGE_TO_SCAN, ""))
                        : Optional.empty();
            }
        };
    }
}
