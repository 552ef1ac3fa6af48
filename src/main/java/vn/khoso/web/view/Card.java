package vn.khoso.web.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.khoso.catalogue.ProductKind;

/**
 * A product as a card: what the fragment {@code fragments/product-card} draws.
 *
 * @param href where the whole card leads
 * @param kind what the product is
 * @param title its title
 * @param organisation who publishes it; an empty text leaves the line to the date, on the organisation's own page
 * @param date the day shown
 * @param poster address of its picture; null takes the drawn one of its kind
 * @param stamp what stands on the picture, a length or a number of pictures; null for nothing
 */
public record Card(
        String href,
        ProductKind kind,
        String title,
        String organisation,
        LocalDate date,
        @Nullable String poster,
        @Nullable String stamp) {

    /** Returns the icon before the stamp. */
    public String stampIcon() {
        return switch (kind) {
            case CLIP, LIVESTREAM_RECORDING -> "play-fill";
            case PODCAST -> "headphones";
            case PHOTO_SET -> "images";
            case INFOGRAPHIC, DOCUMENT -> "file-text";
        };
    }

    /** Tells whether the picture is shown whole on white rather than cut to the frame. */
    public boolean fitted() {
        return poster != null && (kind == ProductKind.INFOGRAPHIC || kind == ProductKind.DOCUMENT);
    }
}
