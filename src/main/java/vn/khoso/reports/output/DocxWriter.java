package vn.khoso.reports.output;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import vn.khoso.reports.document.Document;
import vn.khoso.reports.words.Numbers;

/**
 * The document for word processors: it names Times New Roman, blocks and tables have the measures of the printed page, and
 * everything can be edited. The document is held in memory; the annex is cut for very many products.
 */
public final class DocxWriter {

    private DocxWriter() {}

    /**
     * Writes the document.
     *
     * @param sample whether the figures are invented, which every page then says
     * @param out closed by the caller
     */
    public static void write(Document document, boolean sample, OutputStream out) throws IOException {
        try (XWPFDocument file = new XWPFDocument()) {
            file.getProperties().getCoreProperties().setTitle(Numbers.bare(document.name()));
            file.getProperties()
                    .getCoreProperties()
                    .setCreator(String.join(" ", document.letterhead().issuer()));
            defaults(file);
            DocxBlocks.headingStyles(file);
            DocxLetterhead letterhead = new DocxLetterhead(file, document);
            DocxBlocks blocks = new DocxBlocks(file, document.draft());
            letterhead.head();
            blocks.all(document.body());
            letterhead.signature();
            DocxPages pages = new DocxPages(file, document, sample);
            boolean landscape = false;
            boolean body = true;
            for (Document.Annex annex : document.annexes()) {
                pages.end(breakHere(file), landscape, body);
                letterhead.annex(annex);
                blocks.all(annex.blocks());
                landscape = annex.landscape();
                body = false;
            }
            CTSectPr last = file.getDocument().getBody().isSetSectPr()
                    ? file.getDocument().getBody().getSectPr()
                    : file.getDocument().getBody().addNewSectPr();
            pages.end(last, landscape, body);
            file.write(out);
        }
    }

    private static CTSectPr breakHere(XWPFDocument file) {
        XWPFParagraph paragraph = file.createParagraph();
        paragraph.setSpacingAfter(0);
        return DocxText.properties(paragraph).addNewSectPr();
    }

    private static void defaults(XWPFDocument file) {
        var run = file.createStyles().getCtStyles().isSetDocDefaults()
                ? file.getStyles()
                        .getCtStyles()
                        .getDocDefaults()
                        .getRPrDefault()
                        .getRPr()
                : file.getStyles()
                        .getCtStyles()
                        .addNewDocDefaults()
                        .addNewRPrDefault()
                        .addNewRPr();
        var fonts = run.sizeOfRFontsArray() > 0 ? run.getRFontsArray(0) : run.addNewRFonts();
        fonts.setAscii(DocxText.FONT);
        fonts.setHAnsi(DocxText.FONT);
        fonts.setCs(DocxText.FONT);
        fonts.setEastAsia(DocxText.FONT);
        var language = run.sizeOfLangArray() > 0 ? run.getLangArray(0) : run.addNewLang();
        language.setVal("vi-VN");
        if (run.sizeOfSzArray() == 0) {
            run.addNewSz().setVal(BigInteger.valueOf(28));
        }
    }
}
