package vn.khoso.web.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.khoso.catalogue.Consent;
import vn.khoso.catalogue.ProductKind;

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
        Reading text,
        List<Download> downloads,
        Rights rights,
        Optional<String> ai,
        List<Fact> facts,
        List<Elsewhere> elsewhere) {

    ProductView {
        downloads = List.copyOf(downloads);
        facts = List.copyOf(facts);
        elsewhere = List.copyOf(elsewhere);
    }

    /** Who published it. */
    record Publisher(String name, String shortName, String href) {}

    /**
     * What is played or shown.
     *
     * @param form {@code video}, {@code sound}, {@code pictures}, {@code document}, or {@code pending} while nothing
     *     that browsers can show has been made yet
     * @param src the recording
     * @param type its media type
     * @param poster its still picture
     * @param captions captions for it
     * @param pictures the pictures of a picture
     */
    record Stage(
            String form,
            @Nullable String src,
            @Nullable String type,
            @Nullable String poster,
            @Nullable String captions,
            List<Picture> pictures) {

        Stage {
            pictures = List.copyOf(pictures);
        }

        static Stage pending(@Nullable String poster) {
            return new Stage("pending", null, null, poster, null, List.of());
        }
    }

    /** A picture with its size in pixels, so that the page does not jump while it loads. */
    record Picture(String src, Optional<Integer> widthPx, Optional<Integer> heightPx) {}

    /**
     * What can be read.
     *
     * @param alternative the words of a picture or recording, typed by a person
     * @param cues what is said, by time
     * @param pages what stands on the pages or slides
     * @param found how many of all pieces the visitor's words were found in
     * @param all how many pieces there are
     * @param find the words looked for
     */
    record Reading(String alternative, List<Cue> cues, List<TextPage> pages, int found, int all, String find) {

        Reading {
            cues = List.copyOf(cues);
            pages = List.copyOf(pages);
        }
    }

    /** What is said from a second on; current marks the piece the visitor came for. */
    record Cue(int second, String href, String language, String text, boolean current) {}

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
