package vn.khoso.tools.image;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.PictureFacts;
import vn.khoso.tools.ToolsProblem;

/** A vector drawing. It can name other files and addresses: none is ever fetched. It has no scripts here. */
final class SvgDrawing {

    private final SVGDocument document;

    private SvgDrawing(SVGDocument document) {
        this.document = document;
    }

    static SvgDrawing read(Path file) throws IOException {
        LoaderContext context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                .build();
        try (InputStream in = Files.newInputStream(file)) {
            SVGDocument document = new SVGLoader().load(in, null, context);
            if (document == null || !(document.size().width > 0) || !(document.size().height > 0)) {
                throw new KhosoException(ToolsProblem.PICTURE_UNREADABLE);
            }
            return new SvgDrawing(document);
        }
    }

    PictureFacts facts() {
        return new PictureFacts(
                Math.max(1, Math.round(document.size().width)), Math.max(1, Math.round(document.size().height)));
    }

    BufferedImage draw(int widthPx) {
        Canvas.Size size = Canvas.ofWidth(widthPx, document.size().width, document.size().height);
        ViewBox view = new ViewBox(size.widthPx(), size.heightPx());
        return Canvas.draw(size, graphics -> document.render((Component) null, graphics, view));
    }
}
