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
    }
}
