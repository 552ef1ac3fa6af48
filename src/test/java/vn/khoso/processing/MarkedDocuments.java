package vn.khoso.processing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.khoso.processing.MarkedFiles.MARK;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents that name their writers, with a marked photo each. */
final class MarkedDocuments {

    static final String TITLE = "Tờ gấp chuyển đổi số";

    private final Path directory;

    MarkedDocuments(Path directory) {
        this.directory = directory;
    }

    Path pdf() throws IOException {
        Path file = directory.resolve("to-gap.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A6);
            pdf.addPage(page);
            pdf.getDocumentInformation().setTitle(TITLE);
            pdf.getDocumentInformation().setAuthor(MARK);
            pdf.getDocumentInformation().setCustomMetadataValue("Device", MARK);
            PDMetadata description =
                    new PDMetadata(pdf, new ByteArrayInputStream(("<x>" + MARK + "</x>").getBytes(UTF_8)));
            pdf.getDocumentCatalog().setMetadata(description);
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + MARK + "')"));
            page.getCOSObject().setItem(COSName.getPDFName("PieceInfo"), description.getCOSObject());
            PDAnnotationText note = new PDAnnotationText();
            note.setTitlePopup(MARK);
            note.setContents("Sửa chỗ này");
            note.setRectangle(new PDRectangle(10, 10, 20, 20));
            page.getAnnotations().add(note);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.drawImage(
                        JPEGFactory.createFromStream(pdf, new ByteArrayInputStream(MarkedFiles.jpegBytes())),
                        20,
                        50,
                        96,
                        48);
            }
            attach(pdf);
            pdf.save(file.toFile());
        }
        return file;
    }

    private static void attach(PDDocument pdf) throws IOException {
        PDComplexFileSpecification attached = new PDComplexFileSpecification();
        attached.setFile(MARK + ".txt");
        attached.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(MARK.getBytes(UTF_8))));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("a", attached));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
    }

    Path word() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Kho số của tổ chức");
            document.createParagraph()
                    .createRun()
                    .addPicture(photo(), PictureType.JPEG, "anh.jpg", Units.toEMU(96), Units.toEMU(48));
            var comment = document.createComments().createComment(java.math.BigInteger.ONE);
            comment.setAuthor(MARK);
            comment.setInitials(MARK);
            comment.createParagraph().createRun().setText("Sửa chỗ này");
            document.createParagraph().getCTP().addNewIns().setAuthor(MARK);
            return save(document, "van-ban.docx");
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    Path slides() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            var slide = show.createSlide();
            slide.createTextBox().setText("Kho số của tổ chức");
            slide.createPicture(show.addPicture(MarkedFiles.jpegBytes(), PictureData.PictureType.JPEG));
            return save(show, "trinh-chieu.pptx");
        }
    }

    Path sheet() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Số liệu");
            sheet.createRow(0).createCell(0).setCellValue("Kho số của tổ chức");
            XSSFDrawing drawing = sheet.createDrawingPatriarch();
            int picture = book.addPicture(MarkedFiles.jpegBytes(), Workbook.PICTURE_TYPE_JPEG);
            drawing.createPicture(new XSSFClientAnchor(0, 0, 0, 0, 2, 2, 4, 4), picture);
            var comment = drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 4, 4, 6, 6));
            comment.setAuthor(MARK);
            comment.setString("Sửa chỗ này");
            sheet.getRow(0).getCell(0).setCellComment(comment);
            book.getCTWorkbook().addNewFileSharing().setUserName(MARK);
            return save(book, "so-lieu.xlsx");
        }
    }

    private static ByteArrayInputStream photo() throws IOException {
        return new ByteArrayInputStream(MarkedFiles.jpegBytes());
    }

    private Path save(POIXMLDocument document, String name) throws IOException {
        POIXMLProperties properties = document.getProperties();
        properties.getCoreProperties().setTitle(TITLE);
        properties.getCoreProperties().setCreator(MARK);
        properties.getCoreProperties().setLastModifiedByUser(MARK);
        properties.getExtendedProperties().setCompany(MARK);
        properties.getExtendedProperties().setManager(MARK);
        properties.getCustomProperties().addProperty("Máy", MARK);
        Path file = directory.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            document.write(out);
        }
        return file;
    }

    static byte[] unpacked(byte[] packed) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (java.util.zip.ZipInputStream parts = new java.util.zip.ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                all.writeBytes(part.getName().getBytes(UTF_8));
                parts.transferTo(all);
            }
        }
        return all.toByteArray();
    }

    /** Returns the document with all its streams unpacked. */
    static byte[] unfolded(byte[] pdf) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                all.writeBytes(String.valueOf(object).getBytes(UTF_8));
                if (object instanceof org.apache.pdfbox.cos.COSStream stream) {
                    try (var raw = stream.createRawInputStream()) {
                        raw.transferTo(all);
                    }
                    if (!String.valueOf(stream.getFilters()).contains("DCT")) {
                        try (var content = stream.createInputStream()) {
                            content.transferTo(all);
                        }
                    }
                }
            }
        }
        return all.toByteArray();
    }
}
