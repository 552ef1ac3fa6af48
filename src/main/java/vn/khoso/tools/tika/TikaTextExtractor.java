package vn.khoso.tools.tika;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.ExtractedText;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.TextExtractor;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.parser.Parsers;

/** Text through Tika, in a child process. */
@Component
final class TikaTextExtractor implements TextExtractor {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Set<String> READ = Set.of(
            TextTask.PDF,
            OFFICE + "wordprocessingml.document",
            OFFICE + "presentationml.presentation",
            OFFICE + "spreadsheetml.sheet");

    private final Parsers parsers;
    private final ToolsSettings settings;

    TikaTextExtractor(Parsers parsers, ToolsSettings settings) {
        this.parsers = parsers;
        this.settings = settings;
    }

    @Override
    public boolean reads(DetectedType type) {
        return READ.contains(type.mediaType());
    }

    @Override
    public ExtractedText extract(MediaSource document) {
        if (!reads(document.type())) {
            throw new KhosoException(ToolsProblem.DOCUMENT_UNREADABLE);
        }
        TextTask task = new TextTask(
                document.file().toAbsolutePath(),
                document.type().mediaType(),
                settings.textPages(),
                settings.textCharacters(),
                new PackingLimits(settings.expansion().toBytes(), settings.archiveDepth(), settings.documentPages()));
        return parsers.run(settings.textTime(), ToolsProblem.DOCUMENT_UNREADABLE, task);
    }
}
