package vn.khoso.web.site;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.khoso.catalogue.Consent;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.web.view.Recording;

/**
 * A public product as its page shows it.
 *
 * @param href its address
 * @param code its id, to be read out on the phone
 * @param kind what it is
 * @param title its title
 * @param summary its summary
 * @param publicFrom since when it is public
 * @param publisher who published it
 * @param stage what is played or shown
 * @param chapters the parts of the recording
 * @param text everything that can be read
 * @param downloads what can be saved, the best for most people first
 * @param rights who made it and what others may do with it
 * @param ai what was made with artificial intelligence; empty when nothing was
 * @param facts languages, audiences, topics and places
 * @param elsewhere where it was also published
 */
record ProductView(
        String href,
        String code,
        ProductKind kind,
        String title,
        String summary,
        Instant publicFrom,
        Publisher publisher,
        Stage stage,
        List<ChapterLine> chapters,
        Reading text,
        List<Download> downloads,
        Rights rights,
        Optional<String> ai,
        List<Fact> facts,
        List<Elsewhere> elsewhere) {

    ProductView {
        chapters = List.copyOf(chapters);
        downloads = List.copyOf(downloads);
        facts = List.copyOf(facts);
        elsewhere = List.copyOf(elsewhere);
    }

    /** Who published it. */
    record Publisher(String name, String shortName, String href) {}

    /**
     * What is played or shown.
     *
     * @param form {@code video}, {@code sound}, {@code pictures}, {@code pages}, {@code document}, or {@code pending}
     *     while nothing that browsers can show has been made yet
     * @param recording what is played
     * @param poster its still picture
     * @param pictures the pictures, or the pages of a document
     */
    record Stage(
            String form,
            @Nullable Recording recording,
            @Nullable String poster,
            List<Picture> pictures) {

        Stage {
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * A picture with its size in pixels, so that the page does not jump while it loads.
     *
     * @param webp the same in several widths as WebP, for {@code srcset}; empty for none
     * @param jpeg the same as JPEG
     * @param large where it is in full
     */
    record Picture(
            String src,
            Optional<Integer> widthPx,
            Optional<Integer> heightPx,
            String webp,
            String jpeg,
            String large,
            Optional<Integer> largeWidthPx,
            Optional<Integer> largeHeightPx) {}

    /** A chapter: where it begins, how long it is; current marks the one the visitor came for. */
    record ChapterLine(long second, String href, String title, Duration length, boolean current) {}

    /**
     * What can be read.
     *
     * @param alternative the words of a picture or recording, typed by a person
     * @param speech what is said, by time
     * @param pages what stands on the pages or slides
     * @param found how many of all pieces the visitor's words were found in
     * @param all how many pieces there are
     * @param find the words looked for
     */
    record Reading(String alternative, Speech speech, List<TextPage> pages, int found, int all, String find) {

        Reading {
            pages = List.copyOf(pages);
        }
    }

    /**
     * What is said, in one language.
     *
     * @param cues the pieces the visitor wants
     * @param all how many there are
     * @param note {@code machine} when a machine wrote it and nobody has checked it, {@code checked} when an editor has,
     *     otherwise empty
     * @param languages the languages to choose from; empty when there is only one
     */
    record Speech(List<Cue> cues, int all, String note, List<SpeechLanguage> languages) {

        static final Speech NONE = new Speech(List.of(), 0, "", List.of());

        Speech {
            cues = List.copyOf(cues);
            languages = List.copyOf(languages);
        }
    }

    /** A language in which what is said can be read. */
    record SpeechLanguage(String name, String href, boolean current) {}

    /** What is said from a moment on; start has milliseconds; current marks the piece the visitor came for. */
    record Cue(long second, String start, String href, String language, String text, boolean current) {}

    /** What stands on a page, counted from 1; 0 for text that belongs to no page. */
    record TextPage(int number, String language, String text) {}

    /** A file to be saved. The label is a message key; files that go along bring their own name. */
    record Download(String labelKey, Optional<String> name, String format, long bytes, String href, String icon) {}

    /** Who made it, and what others may do with it. */
    record Rights(
            String owner,
            String author,
            Optional<String> licence,
            Optional<String> licenceHref,
            String sources,
            Consent consent) {}

    /** A line of facts; the name is a message key. */
    record Fact(String nameKey, String value) {}

    /** A place where it was also published. */
    record Elsewhere(String host, String href, Optional<String> date) {}
}
