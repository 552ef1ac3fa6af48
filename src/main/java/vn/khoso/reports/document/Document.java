package vn.khoso.reports.document;

import java.util.List;

/**
 * A report ready to be written in any form.
 *
 * @param letterhead the body that reports
 * @param title {@code BÁO CÁO}
 * @param subject the lines below it
 * @param dated the signing line after the blank day, such as {@code tháng 7 năm 2026}
 * @param draft whether it says DỰ THẢO and shows what can still be edited
 * @param body the report itself
 * @param annexes what is sent with it
 */
public record Document(
        Letterhead letterhead,
        String title,
        List<String> subject,
        String dated,
        boolean draft,
        List<Block> body,
        List<Annex> annexes) {

    /** Copies the lists. */
    public Document {
        subject = List.copyOf(subject);
        body = List.copyOf(body);
        annexes = List.copyOf(annexes);
    }

    /** Returns the subject on one line, for the file's own title. */
    public String name() {
        return title + " " + String.join(" ", subject);
    }

    /**
     * An annex; its pages are numbered from 1.
     *
     * @param number {@code Phụ lục I}
     * @param name its name, a line each
     * @param landscape whether its pages lie across
     * @param blocks what it holds
     */
    public record Annex(String number, List<String> name, boolean landscape, List<Block> blocks) {

        /** Copies the lists. */
        public Annex {
            name = List.copyOf(name);
            blocks = List.copyOf(blocks);
        }
    }
}
