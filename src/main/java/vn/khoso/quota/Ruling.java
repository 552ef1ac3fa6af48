package vn.khoso.quota;

import java.time.Instant;
import java.util.Optional;
import vn.khoso.shared.ProductId;

/**
 * A supervisor's decision on a product, kept for ever.
 *
 * @param id grows with time
 * @param product on what
 * @param verdict what was decided
 * @param reason why; may be empty for a confirmation
 * @param rank in which capacity
 * @param by the supervisor's name, for colleagues and the organisation's own people
 * @param at when
 * @param prevails whether the product counts by this ruling now
 * @param present whether the product still has the files that were judged
 * @param answer what the organisation answered, once
 */
public record Ruling(
        long id,
        ProductId product,
        Verdict verdict,
        String reason,
        Rank rank,
        String by,
        Instant at,
        boolean prevails,
        boolean present,
        Optional<Answer> answer) {

    /**
     * An organisation's answer.
     *
     * @param words what it said
     * @param by the name of the person who answered for it
     * @param at when
     */
    public record Answer(String words, String by, Instant at) {}
}
