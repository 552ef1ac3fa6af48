package vn.khoso.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every text extractor promises, in this process or in another one. */
public interface TextExtractorContract {

    String OFFICE = "application/vnd.openxmlformats-officedocument.";
    DetectedType PDF = new DetectedType("application/pdf", "pdf", MediaFamily.DOCUMENT);
    DetectedType DOCX = new DetectedType(OFFICE + "wordprocessingml.document", "docx", MediaFamily.DOCUMENT);
    DetectedType PPTX = new DetectedType(OFFICE + "presentationml.presentation", "pptx", MediaFamily.DOCUMENT);
    DetectedType XLSX = new DetectedType(OFFICE + "spreadsheetml.sheet", "xlsx", MediaFamily.DOCUMENT);
    String SENTENCE = "Hội Liên hiệp Phụ nữ xã Ba Tơ đẩy mạnh tuyên truyền";

    /** Returns the extractor under test, with limits of 20 pages and 20,000 characters. */
    TextExtractor testee();

    /** Something that writes a document. */
    interface Content {

        void to(OutputStream out) throws IOException;
    }

    private static MediaSource written(Path directory, DetectedType type, Content content) throws IOException {
        Path file = directory.resolve("document." + type.extension());
        try (OutputStream out = Files.newOutputStream(file)) {
            content.to(out);
        }
        return new MediaSource(file, type);
    }

    private static void pdf(OutputStream out, List<String> pages, String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType0Font font = PDType0Font.load(
                    document,
                    PDDocument.class.getResourceAsStream(
                            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
            for (String text : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                    stream.beginText();
                    stream.setFont(font, 12);
                    stream.setLeading(40);
                    stream.newLineAtOffset(50, 700);
                    for (String line : text.split("\n", -1)) {
                        stream.showText(line);
                        stream.newLine();
                    }
                    stream.endText();
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(out);
        }
    }

    @Test
    default void readsAPdfPageByPage() {
        MediaSource leaflet = new MediaSource(Samples.demo("to-gap-git.pdf"), PDF);

        ExtractedText text = testee().extract(leaflet);

        assertThat(text.complete()).isTrue();
        assertThat(text.pageCount()).isEqualTo(2);
        assertThat(text.pages()).extracting(PageText::page).containsExactly(1, 2);
        assertThat(text.pages().getFirst().text())
                .contains("Git Cheat Sheet")
                .contains(
                        "Git distributions for Linux and POSIX systems are available on the official Git SCM web site.");
        assertThat(text.pages().getLast().text()).contains("git log");
    }

    @Test
    default void joinsTheBrokenLinesOfAVietnamesePdf(@TempDir Path directory) throws IOException {
        String page =
                "Hằng năm, cho ý kiến về nội dung hoạt động của các tổ chức chính trị -\nxã hội; trong đó.\nMục tiêu";
        MediaSource document = written(directory, PDF, out -> pdf(out, List.of(page), ""));

        ExtractedText text = testee().extract(document);

        assertThat(text.pages().getFirst().text())
                .isEqualTo("Hằng năm, cho ý kiến về nội dung hoạt động của các tổ chức chính trị - xã hội; trong đó.\n"
                        + "Mục tiêu");
    }

    @Test
    default void leavesOutPagesWithoutWordsButCountsThem(@TempDir Path directory) throws IOException {
        MediaSource document = written(directory, PDF, out -> pdf(out, List.of("một", "", "ba"), ""));

        ExtractedText text = testee().extract(document);

        assertThat(text.pageCount()).isEqualTo(3);
        assertThat(text.pages()).containsExactly(new PageText(1, "một"), new PageText(3, "ba"));
    }

    @Test
    default void readsSlidesOneByOne() {
        MediaSource slides = new MediaSource(Samples.demo("bai-trinh-chieu.pptx"), PPTX);

        ExtractedText text = testee().extract(slides);

        assertThat(text.pageCount()).isEqualTo(4);
        assertThat(text.pages()).extracting(PageText::page).containsExactly(1, 2, 3, 4);
        assertThat(text.pages().get(1).text())
                .isEqualTo("My first point\nThe quick brown fox jumped over the lazy dog");
    }

    @Test
    default void readsParagraphsAndTablesOfAWordDocument(@TempDir Path directory) throws IOException {
        MediaSource document = written(directory, DOCX, out -> {
            try (XWPFDocument word = new XWPFDocument()) {
                word.createParagraph().createRun().setText(SENTENCE);
                word.createParagraph().createRun().setText("đoạn hai");
                word.createTable(1, 2).getRow(0).getCell(0).setText("ô một");
                word.getTables().getFirst().getRow(0).getCell(1).setText("ô hai");
                word.write(out);
            }
        });

        ExtractedText text = testee().extract(document);

        assertThat(text.pages()).containsExactly(new PageText(1, SENTENCE + "\nđoạn hai\nô một ô hai"));
        assertThat(text.pageCount()).isEqualTo(1);
    }

    @Test
    default void readsSheetsOneByOne(@TempDir Path directory) throws IOException {
        MediaSource document = written(directory, XLSX, out -> {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                workbook.createSheet("Quý I").createRow(0).createCell(0).setCellValue("12 sản phẩm");
                workbook.createSheet("Quý II").createRow(0).createCell(0).setCellValue("15 sản phẩm");
                workbook.write(out);
            }
        });

        ExtractedText text = testee().extract(document);

        assertThat(text.pages())
                .containsExactly(new PageText(1, "Quý I\n12 sản phẩm"), new PageText(2, "Quý II\n15 sản phẩm"));
    }

    @Test
    default void composesLettersThatWereWrittenApart(@TempDir Path directory) throws IOException {
        MediaSource document = written(directory, DOCX, out -> {
            try (XWPFDocument word = new XWPFDocument()) {
                word.createParagraph().createRun().setText(Normalizer.normalize(SENTENCE, Normalizer.Form.NFD));
                word.write(out);
            }
        });

        assertThat(testee().extract(document).pages()).containsExactly(new PageText(1, SENTENCE));
    }

    @Test
    default void findsNothingInADocumentWithoutWords(@TempDir Path directory) throws IOException {
        MediaSource document = written(directory, PPTX, out -> {
            try (XMLSlideShow show = new XMLSlideShow()) {
                show.createSlide();
                show.write(out);
            }
        });

        ExtractedText text = testee().extract(document);

        assertThat(text.pages()).isEmpty();
        assertThat(text.pageCount()).isEqualTo(1);
        assertThat(text.complete()).isTrue();
    }

    @Test
    default void stopsAtTheLimitOfCharactersAndKeepsWhatItHas(@TempDir Path directory) throws IOException {
        MediaSource document = written(directory, DOCX, out -> {
            try (XWPFDocument word = new XWPFDocument()) {
                for (int i = 0; i < 1000; i++) {
                    word.createParagraph().createRun().setText(SENTENCE);
                }
                word.write(out);
            }
        });

        ExtractedText text = testee().extract(document);

        assertThat(text.complete()).isFalse();
        assertThat(text.pages().getFirst().text()).startsWith(SENTENCE).hasSizeBetween(19_000, 20_500);
    }

    @Test
    default void stopsAtTheLimitOfPages(@TempDir Path directory) throws IOException {
        List<String> pages = java.util.stream.IntStream.rangeClosed(1, 25)
                .mapToObj(page -> "trang " + page)
                .collect(Collectors.toList());
        MediaSource document = written(directory, PDF, out -> pdf(out, pages, ""));

        ExtractedText text = testee().extract(document);

        assertThat(text.complete()).isFalse();
        assertThat(text.pageCount()).isEqualTo(25);
        assertThat(text.pages()).hasSize(20).last().isEqualTo(new PageText(20, "trang 20"));
    }

    @Test
    default void saysThatADocumentNeedsAPassword(@TempDir Path directory) throws IOException {
        MediaSource document = written(directory, PDF, out -> pdf(out, List.of("kín"), "mật khẩu"));

        assertProblem(document, ToolsProblem.DOCUMENT_PROTECTED);
    }

    @Test
    default void saysThatADocumentIsBroken(@TempDir Path directory) throws IOException {
        byte[] slides = Files.readAllBytes(Samples.demo("bai-trinh-chieu.pptx"));
        byte[] leaflet = Files.readAllBytes(Samples.demo("to-gap-git.pdf"));

        assertProblem(written(directory, PPTX, out -> out.write(slides, 0, 5_000)), ToolsProblem.DOCUMENT_UNREADABLE);
        assertProblem(written(directory, PDF, out -> out.write(leaflet, 0, 500)), ToolsProblem.DOCUMENT_UNREADABLE);
        assertProblem(written(directory, PDF, out -> {}), ToolsProblem.DOCUMENT_UNREADABLE);
    }

    @Test
    default void readsNoOtherFileThatADocumentNames(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "bimatcuamay");
        MediaSource document = written(directory, DOCX, out -> {
            try (XWPFDocument word = new XWPFDocument()) {
                word.createParagraph().createRun().setText("THAYTHE");
                word.write(out);
            }
        });
        injectExternalEntity(document.file(), secret);

        try {
            assertThat(testee().extract(document).pages())
                    .noneMatch(page -> page.text().contains("bimatcuamay"));
        } catch (vn.khoso.shared.KhosoException e) {
            assertThat(e.errorCode()).isEqualTo(ToolsProblem.DOCUMENT_UNREADABLE);
        }
    }

    private static void injectExternalEntity(Path docx, Path secret) throws IOException {
        try (java.nio.file.FileSystem zip = java.nio.file.FileSystems.newFileSystem(docx)) {
            Path part = zip.getPath("word/document.xml");
            String xml = Files.readString(part)
                    .replaceFirst("\\?>", "?><!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>")
                    .replace("THAYTHE", "&x;");
            assertThat(xml).contains("<!DOCTYPE");
            Files.writeString(part, xml);
        }
    }

    @Test
    default void namesTheTypesItReads() {
        assertThat(List.of(PDF, DOCX, PPTX, XLSX)).allMatch(type -> testee().reads(type));
        assertThat(testee().reads(new DetectedType("image/png", "png", MediaFamily.IMAGE)))
                .isFalse();
    }

    private void assertProblem(MediaSource document, ToolsProblem problem) {
        assertThatExceptionOfType(vn.khoso.shared.KhosoException.class)
                .isThrownBy(() -> testee().extract(document))
                .satisfies(e -> assertThat(e.errorCode()).isEqualTo(problem));
    }
}
