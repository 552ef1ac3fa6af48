package vn.khoso.tools;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The words read in a picture.
 *
 * @param widthPx of the picture
 * @param heightPx of the picture
 * @param blocks pieces of text that stand together, in reading order, each with words
 */
public record RecognisedPage(int widthPx, int heightPx, List<Block> blocks) {

    /** Keeps an own copy of the list. */
    public RecognisedPage {
        blocks = List.copyOf(blocks);
    }

    /** Returns how many words were read. */
    public int wordCount() {
        return blocks.stream().mapToInt(block -> block.words().size()).sum();
    }

    /**
     * A rectangle in pixels from the upper left corner.
     *
     * @param left at least 0
     * @param top at least 0
     * @param width at least 1
     * @param height at least 1
     */
    public record Box(int left, int top, int width, int height) {

        /** Returns the smallest box around both. */
        public Box around(Box other) {
            int newLeft = Math.min(left, other.left);
            int newTop = Math.min(top, other.top);
            int right = Math.max(left + width, other.left + other.width);
            int bottom = Math.max(top + height, other.top + other.height);
            return new Box(newLeft, newTop, right - newLeft, bottom - newTop);
        }
    }

    /**
     * One word.
     *
     * @param text composed Unicode, without white space
     * @param box where it stands
     * @param certainty 0 to 100, as the program sees it
     */
    public record Word(String text, Box box, int certainty) {}

    /**
     * Words that stand together.
     *
     * @param words in reading order, at least one
     */
    public record Block(List<Word> words) {

        /** Keeps an own copy and refuses a block of nothing. */
        public Block {
            if (words.isEmpty()) {
                throw new IllegalArgumentException("a block needs at least one word");
            }
            words = List.copyOf(words);
        }

        /** Returns the words as a line of text. */
        public String text() {
            return words.stream().map(Word::text).collect(Collectors.joining(" "));
        }

        /** Returns the box around all words. */
        public Box box() {
            return words.stream().map(Word::box).reduce(Box::around).orElseThrow();
        }
    }
}
