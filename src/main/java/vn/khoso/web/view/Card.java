package vn.khoso.web.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A product as a card: what the fragment {@code fragments/product-card} draws.
 *
 * @param href where the whole card leads
 * @param kind name of the product's kind, such as {@code CLIP}
 * @param title its title
 * @param organisation who publishes it; an empty text leaves the line to the date, on the organisation's own page
 * @param date the day shown
 * @param poster address of its picture; null takes the drawn one of its kind
 * @param stamp what stands on the picture, a length or a number of pictures; null for nothing
 */
public record Card(
        String href,
        String kind,
        String title,
        String organisation,
        LocalDate date,
        @Nullable String poster,
        @Nullable String stamp) {

    /** Returns the icon before the stamp. */
    public String stampIcon() {
        return switch (kind) {
            case "PODCAST" -> "headphones";
            case "PHOTO_SET" -> "images";
            case "DOCUMENT", "INFOGRAPHIC" -> "file-text";
            default -> "play-fill";
        };
    }

    /** Tells whether the picture is shown whole on white rather than cut to the frame. */
    public boolean fitted() {
        return poster != null && (kind.equals("INFOGRAPHIC") || kind.equals("DOCUMENT"));
    }
}
