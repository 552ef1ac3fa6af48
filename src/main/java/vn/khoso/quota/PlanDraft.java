package vn.khoso.quota;

import java.text.Normalizer;
import java.util.List;

/**
 * What an organisation plans for a year.
 *
 * @param target products of the year, at least the floor
 * @param quarters products planned for each of the four quarters; together not more than the target
 * @param note free words, up to 2,000 characters
 */
public record PlanDraft(int target, List<Integer> quarters, String note) {

    /** Copies the quarters and brings the note into its kept form. */
    public PlanDraft {
        if (quarters.size() != 4) {
            throw new IllegalArgumentException("quarters must be four, got " + quarters.size());
        }
        quarters = List.copyOf(quarters);
        note = Normalizer.normalize(note, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .strip();
    }
}
