package vn.khoso.catalogue;

import vn.khoso.shared.MediaFileId;

/**
 * A piece of searchable text.
 *
 * @param mediaFile the file it was found in
 * @param locator where in the file
 * @param language BCP 47 tag
 * @param text the words, in composed Unicode
 */
public record Passage(MediaFileId mediaFile, Locator locator, String language, String text) {

    /** Where a passage stands. */
    public sealed interface Locator {
        /** Somewhere in the whole file. */
        record Whole() implements Locator {}

        /** On a page or slide, counted from 1. */
        record OnPage(int page) implements Locator {}

        /** At a time, in seconds from the start. */
        record AtSecond(int second) implements Locator {}

        /**
         * In a box of a picture, as fractions of its width and height from the upper left corner.
         *
         * @param x 0 to 1
         * @param y 0 to 1
         * @param width more than 0, at most 1
         * @param height more than 0, at most 1
         */
        record InRegion(double x, double y, double width, double height) implements Locator {

            /** Refuses a box that lies outside its picture or is none. */
            public InRegion {
                if (!(x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1.0001 && y + height <= 1.0001)) {
                    throw new IllegalArgumentException(
                            "region must lie within 0..1, got " + x + "," + y + "," + width + "," + height);
                }
            }
        }
    }
}
