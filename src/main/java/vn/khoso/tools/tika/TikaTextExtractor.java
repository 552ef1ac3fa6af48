package vn.khoso.tools.tika;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.ZipFile;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.ExtractedText;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.TextExtractor;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.program.BoundedParsing;

/**
 * Text through the one Tika parser of each type. Tika's own choosing is not used: it would start Tesseract where it is
 * installed and open files within files.
 */
@Component
final class TikaTextExtractor implements TextExtractor {

    private static final Logger LOG = LoggerFactory.getLogger(TikaTextExtractor.class);
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String PDF = "application/pdf";

    private static final Map<String, Supplier<Parser>> PARSERS = Map.of(
            PDF,
            PDFParser::new,
            OFFICE + "wordprocessingml.document",
            OOXMLParser::new,
            OFFICE + "presentationml.presentation",
            OOXMLParser::new,
            OFFICE + "spreadsheetml.sheet",
            OOXMLParser::new);

    private final BoundedParsing parsing;
    private final ToolsSettings settings;

    TikaTextExtractor(BoundedParsing parsing, ToolsSettings settings) {
        this.parsing = parsing;
        this.settings = settings;
    }

    @Override
    public boolean reads(DetectedType type) {
        return PARSERS.containsKey(type.mediaType());
    }

    @Override
    public ExtractedText extract(MediaSource document) {
        Supplier<Parser> parser = PARSERS.get(document.type().mediaType());
        if (parser == null) {
            throw new KhosoException(ToolsProblem.DOCUMENT_UNREADABLE);
        }
        return parsing.run(settings.textTime(), ToolsProblem.DOCUMENT_UNREADABLE, () -> parse(parser.get(), document));
    }

    private ExtractedText parse(Parser parser, MediaSource document) throws IOException, TikaException, SAXException {
        boolean brokenLines = document.type().mediaType().equals(PDF);
        if (!brokenLines) {
            refuseCutArchive(document);
        }
        PageHandler handler = new PageHandler(settings.textPages(), settings.textCharacters(), brokenLines);
        Metadata metadata = new Metadata();
        boolean complete = true;
        try (TikaInputStream in = TikaInputStream.get(document.file())) {
            parser.parse(in, handler, metadata, context());
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

    /** Tika salvages what is left of a cut archive without a word; its owner should know that most of it is gone. */
    private static void refuseCutArchive(MediaSource document) throws IOException {
        try (ZipFile archive = new ZipFile(document.file().toFile())) {
            LOG.debug("archive is whole entries={}", archive.size());
        }
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
