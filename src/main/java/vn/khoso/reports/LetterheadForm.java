package vn.khoso.reports;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khoso.reports.document.Letterhead;
import vn.khoso.shared.KhosoException;

/** A letterhead as the fields of a form; several lines of a field are lines of its text. */
public final class LetterheadForm {

    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 200;
    private static final int SIDES = 4;

    private LetterheadForm() {}

    /** A field of the form, in its order there. */
    public enum Field {
        /** What the letterhead is called in lists. */
        NAME(false),
        /** Whose rules of form: STATE or PARTY. */
        STYLE(false),
        /** The body above, a line each. */
        SUPERIOR(true),
        /** The reporting body, a line each. */
        ISSUER(true),
        /** What follows the number. */
        SYMBOL(false),
        /** Before the date. */
        PLACE(false),
        /** The body inside a sentence. */
        ISSUER_IN_TEXT(false),
        /** The body in the heads of annexes. */
        ISSUER_IN_FULL(false),
        /** The directive in full. */
        BASIS(true),
        /** Its short name. */
        BASIS_IN_SHORT(false),
        /** What the subject says of it. */
        BASIS_IN_SUBJECT(false),
        /** Who it is sent up to. */
        ADDRESSEE(false),
        /** Who is asked to consider it. */
        SUPERIOR_IN_TEXT(false),
        /** Lines above the signature. */
        SIGNATORY(true),
        /** The name below it. */
        SIGNER(false),
        /** Recipients, a line each. */
        RECIPIENTS(true),
        /** Margins: top, right, bottom, left in millimetres. */
        MARGINS(false),
        /** How many commune products the annex lists; empty for all. */
        ANNEX_ROWS(false),
        /** From how many bodies without a product an area is named. */
        THRESHOLD(false);

        private final boolean lines;

        Field(boolean lines) {
            this.lines = lines;
        }

        /** Tells whether it has several lines. */
        public boolean lines() {
            return lines;
        }
    }

    /** Returns the fields of a letterhead by their names. */
    static Map<String, String> of(Letterheads.Kept kept) {
        Letterhead letterhead = kept.letterhead();
        Letterhead.Margins margins = letterhead.margins();
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.NAME, kept.name());
        values.put(Field.STYLE, letterhead.style().name());
        values.put(Field.SUPERIOR, String.join("\n", letterhead.superior()));
        values.put(Field.ISSUER, String.join("\n", letterhead.issuer()));
        values.put(Field.SYMBOL, letterhead.symbol());
        values.put(Field.PLACE, letterhead.place());
        values.put(Field.ISSUER_IN_TEXT, letterhead.issuerInText());
        values.put(Field.ISSUER_IN_FULL, letterhead.issuerInFull());
        values.put(Field.BASIS, letterhead.basis());
        values.put(Field.BASIS_IN_SHORT, letterhead.basisInShort());
        values.put(Field.BASIS_IN_SUBJECT, letterhead.basisInSubject());
        values.put(Field.ADDRESSEE, letterhead.addressee());
        values.put(Field.SUPERIOR_IN_TEXT, letterhead.superiorInText());
        values.put(Field.SIGNATORY, String.join("\n", letterhead.signatory()));
        values.put(Field.SIGNER, letterhead.signer());
        values.put(Field.RECIPIENTS, String.join("\n", letterhead.recipients()));
        values.put(
                Field.MARGINS,
                margins.topMm() + " " + margins.rightMm() + " " + margins.bottomMm() + " " + margins.leftMm());
        values.put(
                Field.ANNEX_ROWS, letterhead.annexRows().map(Object::toString).orElse(""));
        values.put(Field.THRESHOLD, Integer.toString(letterhead.threshold()));
        return values.entrySet().stream()
                .collect(Collectors.toMap(field -> field.getKey().name(), Map.Entry::getValue));
    }

    /**
     * Reads the fields.
     *
     * @throws KhosoException {@link ReportProblem#LETTERHEAD_UNFIT} with the first field that does not fit
     */
    static Letterheads.Kept read(String id, Map<String, String> typed) {
        Typed values = new Typed(typed);
        return new Letterheads.Kept(
                id,
                values.needed(Field.NAME, LONGEST_NAME),
                new Letterhead(
                        values.read(Field.STYLE, Letterhead.Style::valueOf),
                        values.lines(Field.SUPERIOR),
                        lines(values.needed(Field.ISSUER, LONGEST)),
                        values.of(Field.SYMBOL),
                        values.of(Field.PLACE),
                        values.needed(Field.ISSUER_IN_TEXT, LONGEST),
                        values.of(Field.ISSUER_IN_FULL),
                        values.of(Field.BASIS),
                        values.of(Field.BASIS_IN_SHORT),
                        values.of(Field.BASIS_IN_SUBJECT),
                        values.of(Field.ADDRESSEE),
                        values.of(Field.SUPERIOR_IN_TEXT),
                        lines(values.needed(Field.SIGNATORY, LONGEST)),
                        values.of(Field.SIGNER),
                        values.lines(Field.RECIPIENTS),
                        values.read(Field.MARGINS, LetterheadForm::margins),
                        values.of(Field.ANNEX_ROWS).isEmpty()
                                ? Optional.empty()
                                : Optional.of(values.read(Field.ANNEX_ROWS, LetterheadForm::positive)),
                        values.read(Field.THRESHOLD, LetterheadForm::positive)));
    }

    private static Letterhead.Margins margins(String text) {
        List<Integer> sides =
                Arrays.stream(text.split("[ ,/]+", -1)).map(Integer::valueOf).toList();
        if (sides.size() != SIDES) {
            throw new IllegalArgumentException("four margins are needed");
        }
        return new Letterhead.Margins(sides.get(0), sides.get(1), sides.get(2), sides.get(3));
    }

    private static int positive(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException("at least one, not " + number);
        }
        return number;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The fields as they were typed, without blanks around them. */
    private record Typed(Map<String, String> values) {

        String of(Field field) {
            return read(field, text -> fitting(text, LONGEST));
        }

        String needed(Field field, int longest) {
            return read(field, text -> {
                if (text.isEmpty()) {
                    throw new IllegalArgumentException(field + " is missing");
                }
                return fitting(text, longest);
            });
        }

        List<String> lines(Field field) {
            return LetterheadForm.lines(of(field));
        }

        <T> T read(Field field, Function<String, T> reader) {
            try {
                return reader.apply(values.getOrDefault(field.name(), "").strip());
            } catch (IllegalArgumentException unfit) {
                throw new KhosoException(ReportProblem.LETTERHEAD_UNFIT, unfit, field);
            }
        }

        private static String fitting(String text, int longest) {
            if (text.length() > longest) {
                throw new IllegalArgumentException("at most " + longest + " letters, not " + text.length());
            }
            return text;
        }
    }
}
