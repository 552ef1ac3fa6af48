package vn.khoso.processing.steps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.khoso.catalogue.Passage;
import vn.khoso.catalogue.Passages;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.catalogue.TextSource;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.StepNote;
import vn.khoso.processing.Workpiece;
import vn.khoso.processing.steps.RenditionShelf.Made;
import vn.khoso.tools.DocumentPages;
import vn.khoso.tools.ExtractedText;
import vn.khoso.tools.FullPictures;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.PageText;
import vn.khoso.tools.PictureFacts;
import vn.khoso.tools.Pictures;
import vn.khoso.tools.RecognisedPage;
import vn.khoso.tools.RecognitionSettings;
import vn.khoso.tools.TextExtractor;
import vn.khoso.tools.TextRecognition;

/** Reads the words in images, and on the pages of a PDF that hold none as words, such as scanned letters. */
@Component
class RecognitionStep implements Step {

    private static final String VIETNAMESE = "vi";

    /** Some 200 dots an inch on A4: smaller letters are misread, larger ones only take longer. */
    private static final int PAGE_WIDTH_PX = 1700;

    /** No page numbers: places on the picture itself. */
    private static final List<Integer> PICTURE_ALONE = List.of(0);

    private static final long SMALL_PICTURE_PIXELS = 4_000_000;

    /** A page number or a stamp alone does not make a page of words. */
    private static final int FEW_CHARACTERS = 12;

    private final TextRecognition recognition;
    private final Pictures pictures;
    private final FullPictures fullPictures;
    private final DocumentPages documentPages;
    private final TextExtractor extractor;
    private final RecognitionSettings settings;
    private final Passages passages;
    private final RenditionShelf shelf;
    private final JsonMapper json;

    RecognitionStep(
            TextRecognition recognition,
            Pictures pictures,
            FullPictures fullPictures,
            DocumentPages documentPages,
            TextExtractor extractor,
            RecognitionSettings settings,
            Passages passages,
            RenditionShelf shelf,
            JsonMapper json) {
        this.recognition = recognition;
        this.pictures = pictures;
        this.fullPictures = fullPictures;
        this.documentPages = documentPages;
        this.extractor = extractor;
        this.settings = settings;
        this.passages = passages;
        this.shelf = shelf;
        this.json = json;
    }

    @Override
    public StepName name() {
        return StepName.RECOGNITION;
    }

    /** The words of a small picture are read in a second or two, sooner than its pictures for the web are made. */
    @Override
    public boolean isHeavy(Workpiece workpiece) {
        if (documentPages.draws(workpiece.source().type())) {
            return true;
        }
        PictureFacts size = pictures.read(workpiece.source());
        return (long) size.widthPx() * size.heightPx() > SMALL_PICTURE_PIXELS;
    }

    @Override
    public void run(Workpiece workpiece) throws IOException {
        List<Integer> pages = pages(workpiece);
        boolean image = pages.equals(PICTURE_ALONE);
        List<ReadPage> read = image ? List.of(image(workpiece)) : read(workpiece, pages);
        passages.replace(
                workpiece.file().id(),
                TextSource.RECOGNISED,
                read.stream()
                        .flatMap(page -> passages(workpiece, page, image).stream())
                        .toList());
        int words = read.stream().mapToInt(page -> page.page().wordCount()).sum();
        if (words == 0) {
            shelf.drop(workpiece, RenditionKind.WORD_BOXES);
            return;
        }
        Path boxes = workpiece.directory().resolve("words.json");
        Files.write(boxes, json.writeValueAsBytes(WordBoxes.of(read)));
        shelf.keep(workpiece, this, RenditionKind.WORD_BOXES, Made.of(boxes, "application/json"));
        workpiece.note(StepNote.WORDS_RECOGNISED, Integer.toString(words));
    }

    private ReadPage image(Workpiece workpiece) {
        MadePicture full =
                fullPictures.full(workpiece.source(), workpiece.directory().resolve("full.jpg"));
        return new ReadPage(1, recognition.recognise(full.file()));
    }

    /** Returns the pages to read, or {@link #PICTURE_ALONE}. */
    private List<Integer> pages(Workpiece workpiece) throws IOException {
        MediaSource source = workpiece.source();
        if (source.type().family() != MediaFamily.IMAGE) {
            return wordless(extractor.extract(source));
        }
        if (!documentPages.draws(source.type())) {
            return PICTURE_ALONE;
        }
        Path directory = Files.createDirectory(workpiece.directory().resolve("count"));
        int count = documentPages
                .draw(new DocumentPages.Order(source, List.of(), PAGE_WIDTH_PX, directory))
                .pageCount();
        return count == 1
                ? PICTURE_ALONE
                : IntStream.rangeClosed(1, Math.min(count, settings.pages()))
                        .boxed()
                        .toList();
    }

    private List<ReadPage> read(Workpiece workpiece, List<Integer> pages) throws IOException {
        Path directory = Files.createDirectory(workpiece.directory().resolve("scans"));
        List<ReadPage> read = new ArrayList<>();
        for (int number : pages) {
            DocumentPages.Drawn drawn = documentPages.draw(
                    new DocumentPages.Order(workpiece.source(), List.of(number), PAGE_WIDTH_PX, directory));
            for (MadePicture page : drawn.pages()) {
                read.add(new ReadPage(number, recognition.recognise(page.file())));
                Files.delete(page.file());
            }
            workpiece.percent().accept(100 * read.size() / pages.size());
        }
        return read;
    }

    private List<Integer> wordless(ExtractedText text) {
        Set<Integer> written = text.pages().stream()
                .filter(page -> page.text().length() > FEW_CHARACTERS)
                .map(PageText::page)
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, text.pageCount())
                .filter(number -> !written.contains(number))
                .limit(settings.pages())
                .boxed()
                .toList();
    }

    private static List<Passage> passages(Workpiece workpiece, ReadPage read, boolean image) {
        RecognisedPage page = read.page();
        List<Passage> found = new ArrayList<>();
        for (RecognisedPage.Block block : page.blocks()) {
            Passage.Locator locator =
                    image ? WordBoxes.region(page, block.box()) : new Passage.Locator.OnPage(read.number());
            found.add(new Passage(workpiece.file().id(), locator, VIETNAMESE, block.text()));
        }
        return found;
    }
}
