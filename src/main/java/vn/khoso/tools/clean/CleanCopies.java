package vn.khoso.tools.clean;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.PublicCopies;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.parser.ParserTask;
import vn.khoso.tools.parser.Parsers;

/** Copies made in a child process. */
@Component
final class CleanCopies implements PublicCopies {

    private static final Set<String> PACKAGES = Set.of("docx", "pptx", "xlsx");
    private static final String PDF = "pdf";

    private final Parsers parsers;
    private final ToolsSettings settings;

    CleanCopies(Parsers parsers, ToolsSettings settings) {
        this.parsers = parsers;
        this.settings = settings;
    }

    @Override
    public boolean copies(DetectedType type) {
        return type.extension().equals(PDF) || PACKAGES.contains(type.extension());
    }

    @Override
    public Copy make(MediaSource document, Path target) {
        Path file = document.file().toAbsolutePath();
        Path copy = target.toAbsolutePath();
        ParserTask<Copy> task = document.type().extension().equals(PDF)
                ? new CleanPdfTask(file, copy)
                : new CleanPackageTask(file, copy, settings.expansion().toBytes());
        return parsers.run(settings.textTime(), ToolsProblem.DOCUMENT_UNREADABLE, task);
    }
}
