package vn.khoso.tools.image;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.DocumentPages;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.parser.Parsers;
import vn.khoso.tools.program.WorkingDirectories;

/** PDF pages by PDFBox, pages of scanned TIFF files by ImageIO; slides by LibreOffice where it is installed, otherwise by POI. */
@Component
final class DrawnPages implements DocumentPages {

    private static final String SCAN = "tif";
    private static final Set<String> EXTENSIONS = Set.of("pdf", "pptx", SCAN);
    private static final DetectedType PDF = new DetectedType("application/pdf", "pdf", MediaFamily.DOCUMENT);

    /** Its reader holds a page as a whole, so it must be smaller than a picture read by rows. */
    private static final int WHOLE_PICTURES = 5;

    private final ToolsSettings settings;
    private final Parsers parsers;
    private final WorkingDirectories directories;
    private final Office office;

    DrawnPages(
            ToolsSettings settings,
            Parsers parsers,
            WorkingDirectories directories,
            Office office,
            HeadlessFonts fonts) {
        this.settings = settings;
        this.parsers = parsers;
        this.directories = directories;
        this.office = office;
    }

    @Override
    public boolean draws(DetectedType type) {
        return EXTENSIONS.contains(type.extension());
    }

    @Override
    public Drawn draw(Order order) {
        DetectedType type = order.document().type();
        if (!draws(type)) {
            throw new KhosoException(ToolsProblem.NO_PICTURE, type.mediaType());
        }
        if (type.extension().equals("pdf")) {
            return make(order.document(), order, false);
        }
        if (type.extension().equals(SCAN)) {
            return scan(order);
        }
        Path scratch = directories.create();
        try {
            Optional<Path> pdf = office.toPdf(order.document().file(), scratch);
            return pdf.map(file -> make(new MediaSource(file, PDF), order, false))
                    .orElseGet(() -> make(order.document(), order, true));
        } finally {
            directories.delete(scratch);
        }
    }

    private Drawn scan(Order order) {
        ScanPagesTask task = new ScanPagesTask(
                order.document().absolute(),
                order.pages(),
                order.widthPx(),
                order.directory().toAbsolutePath(),
                settings.picturePixels() / WHOLE_PICTURES);
        PagesTask.Made made = parsers.run(settings.pictureTime(), ToolsProblem.PICTURE_UNREADABLE, task);
        return new Drawn(made.pictures(), made.pageCount(), false);
    }

    private Drawn make(MediaSource document, Order order, boolean simply) {
        PagesTask task = new PagesTask(
                document.absolute(),
                order.pages(),
                order.widthPx(),
                order.directory().toAbsolutePath());
        PagesTask.Made made = parsers.run(settings.pictureTime(), ToolsProblem.DOCUMENT_UNREADABLE, task);
        return new Drawn(made.pictures(), made.pageCount(), simply);
    }
}
