package vn.khoso.search;

/**
 * Where in a product a piece of text stands, so that a result opens there.
 *
 * @param kind what the value counts
 * @param value seconds, a page or slide number, or the box of a region; empty for {@link Kind#WHOLE}
 */
public record Locator(Kind kind, String value) {

    /** What a locator counts. */
    public enum Kind {
        /** The product as a whole, for instance the text alternative of a picture. */
        WHOLE,
        /** Whole seconds from the beginning of a recording. */
        SECOND,
        /** A page, counted from 1. */
        PAGE,
        /** A slide, counted from 1. */
        SLIDE,
        /**
         * A box on a picture: the number of the picture among those of the product, counted from 1, then x, y, width and
         * height as fractions of its size: {@code 1,0.1200,0.3000,0.5000,0.0400}.
         */
        REGION
    }

    /** Returns the locator of a text that belongs to the product as a whole. */
    public static Locator whole() {
        return new Locator(Kind.WHOLE, "");
    }

    /** Returns the locator of something said so many seconds after the beginning. */
    public static Locator second(long seconds) {
        return new Locator(Kind.SECOND, Long.toString(seconds));
    }

    /** Returns the locator of a page, counted from 1. */
    public static Locator page(int number) {
        return new Locator(Kind.PAGE, Integer.toString(number));
    }
}
