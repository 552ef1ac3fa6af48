package vn.khoso.tools.tika;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.ExtractedText;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.parser.ParserTask;

/**
 * Reads the words of a document through the one Tika parser of its type. Tika's own choosing is not used: it would start
 * Tesseract where it is installed and open files within files.
 *
 * @param file the document
 * @param mediaType its type, as detected
 * @param pages read at most
 * @param characters read at most
 * @param limits above which it is refused
 */
record TextTask(Path file, String mediaType, int pages, int characters, PackingLimits limits)
        implements ParserTask<ExtractedText> {

    static final String PDF = "application/pdf";

    @Override
    public Class<ExtractedText> resultType() {
        return ExtractedText.class;
    }

    @Override
    public ExtractedText run() throws IOException, TikaException, SAXException {
        boolean brokenLines = mediaType.equals(PDF);
        if (!brokenLines) {
            PackedParts.check(file, limits);
        } else {
            checkPages();
        }
        PageHandler handler = new PageHandler(pages, characters, brokenLines);
        Metadata metadata = new Metadata();
        boolean complete = true;
        try (TikaInputStream in = TikaInputStream.get(file)) {
            parser().parse(in, handler, metadata, context());
        } catch (EncryptedDocumentException e) {
            throw new KhosoException(ToolsProblem.DOCUMENT_PROTECTED, e);
        } catch (SAXException | TikaException e) {
            if (!handler.full()) {
                throw e;
            }
            complete = false;
        }
        Integer counted = metadata.getInt(PagedText.N_PAGES);
        int pageCount = Math.max(1, Objects.requireNonNullElse(counted, handler.pageCount()));
        return new ExtractedText(handler.pages(), pageCount, complete);
    }

    /** What the tree of pages claims, before any of them is read. */
    private void checkPages() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (pdf.getNumberOfPages() == 0) {
                throw new KhosoException(ToolsProblem.DOCUMENT_UNREADABLE);
            }
            if (pdf.getNumberOfPages() > limits.pages()) {
                throw new KhosoException(ToolsProblem.TOO_MANY_PARTS, pdf.getNumberOfPages(), limits.pages());
            }
        } catch (InvalidPasswordException locked) {
            throw new KhosoException(ToolsProblem.DOCUMENT_PROTECTED, locked);
        }
    }

    private Parser parser() {
        return mediaType.equals(PDF) ? new PDFParser() : new OOXMLParser();
    }

    private static ParseContext context() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractAnnotationText(false);
        pdf.setExtractBookmarksText(false);
        pdf.setMaxMainMemoryBytes(64L * 1024 * 1024);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        office.setIncludeSlideMasterContent(false);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new NoEmbeddedDocuments());
        return context;
    }

    /** Leaves files within files alone. */
    private static final class NoEmbeddedDocuments implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // never called, see shouldParseEmbedded
        }
    }
}
