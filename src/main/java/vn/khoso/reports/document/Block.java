package vn.khoso.reports.document;

import java.util.List;
import java.util.Optional;
import vn.khoso.reports.figures.ReportTotals;
import vn.khoso.reports.words.Numbers;

/** A part of a document, from top to bottom. */
public sealed interface Block {

    /**
     * A heading.
     *
     * @param level 1 for {@code I. TÌNH HÌNH CHUNG}, 2 for {@code 1. Kết quả chung}
     * @param text with its number
     */
    record Heading(int level, String text) implements Block {}

    /**
     * A paragraph with an indented first line, justified.
     *
     * @param text its words
     * @param edited the name of the editable text it comes from; such text stands on a grey ground until it is issued
     * @param closing whether it is the last one and stays with the signature
     */
    record Paragraph(String text, Optional<String> edited, boolean closing) implements Block {

        /** Returns a paragraph drafted from the figures. */
        public static Paragraph drafted(String text) {
            return new Paragraph(Numbers.holdSymbols(text), Optional.empty(), false);
        }
    }

    /**
     * A table; its header repeats on every page and no row is split.
     *
     * @param caption above it, empty for none
     * @param widthsMm the widths of its columns
     * @param head the rows of its header
     * @param rows its rows
     * @param notes below it
     * @param points size of its letters
     */
    record Table(
            String caption,
            List<Double> widthsMm,
            List<List<HeadCell>> head,
            List<Row> rows,
            List<Note> notes,
            double points)
            implements Block {

        /** Copies the lists. */
        public Table {
            widthsMm = List.copyOf(widthsMm);
            head = List.copyOf(head);
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
        }
    }

    /**
     * The chart of products month by month, confirmed below and unconfirmed above.
     *
     * @param caption below it
     * @param summary the same in a sentence, for those who cannot see it
     * @param labels below the bars
     * @param parts the figures
     */
    record Chart(String caption, String summary, List<String> labels, List<ReportTotals.Part> parts) implements Block {

        /** Copies the lists. */
        public Chart {
            labels = List.copyOf(labels);
            parts = List.copyOf(parts);
        }
    }

    /**
     * A cell of a header.
     *
     * @param text its words
     * @param columns how many columns it spans
     * @param rows how many rows it spans
     */
    record HeadCell(String text, int columns, int rows) {}

    /**
     * A row.
     *
     * @param cells one for each column, or a single one that spans them all
     * @param weight how it stands out
     */
    record Row(List<Cell> cells, Weight weight) {

        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** How a row stands out. */
    enum Weight {
        /** Not at all. */
        PLAIN,
        /** A sum: bold. */
        BOLD,
        /** The name of the rows that follow: bold, on a light ground. */
        GROUP,
        /** Numbers of the columns: small and slanted. */
        COLUMN_NUMBERS
    }

    /**
     * A cell.
     *
     * @param text its words or figures
     * @param align where they stand
     * @param link where they lead
     * @param shaded whether it stands on a grey ground
     */
    record Cell(String text, Align align, Optional<String> link, boolean shaded) {

        /** Returns words on the left. */
        public static Cell left(String text) {
            return new Cell(text, Align.LEFT, Optional.empty(), false);
        }

        /** Returns something in the middle. */
        public static Cell centre(String text) {
            return new Cell(text, Align.CENTRE, Optional.empty(), false);
        }

        /** Returns a figure on the right. */
        public static Cell right(String text) {
            return new Cell(text, Align.RIGHT, Optional.empty(), false);
        }
    }

    /** Where the words of a cell stand. */
    enum Align {
        /** On the left. */
        LEFT,
        /** In the middle. */
        CENTRE,
        /** On the right. */
        RIGHT
    }

    /**
     * A note below a table, never split.
     *
     * @param name in bold before it
     * @param text its words
     */
    record Note(String name, String text) {

        /** Holds symbols and dates together. */
        public Note {
            text = Numbers.holdSymbols(text);
        }
    }
}
