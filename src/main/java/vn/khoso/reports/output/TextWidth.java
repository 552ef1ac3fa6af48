package vn.khoso.reports.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** How wide a text is in the bold face of the report, for the rules drawn below it. */
final class TextWidth {

    private static final double MM_PER_POINT = 25.4 / 72;

    private TextWidth() {}

    /** Returns the width in millimetres of a line of bold letters of that size. */
    static double boldMm(String line, double points) {
        try (InputStream face = PdfWriter.font("Bold");
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            double units = 0;
            for (int letter : line.codePoints().toArray()) {
                units += font.getAdvanceWidth(glyphs.getGlyphId(letter));
            }
            return units / font.getUnitsPerEm() * points * MM_PER_POINT;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
