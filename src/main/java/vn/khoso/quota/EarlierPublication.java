package vn.khoso.quota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;

/**
 * An organisation's statement that it had published a product elsewhere before. It moves the date at once, provisionally;
 * a supervisor accepts or refuses it.
 *
 * @param id grows with time
 * @param product which
 * @param on the day of that publication
 * @param address where
 * @param proof the file of the product that proves the day
 * @param by who declared it
 * @param at when
 * @param decision what a supervisor decided, if anybody has
 */
public record EarlierPublication(
        long id,
        ProductId product,
        LocalDate on,
        String address,
        MediaFileId proof,
        String by,
        Instant at,
        Optional<Decision> decision) {

    /**
     * A supervisor's decision.
     *
     * @param accepted whether the date holds
     * @param reason why not
     * @param by who
     * @param at when
     */
    public record Decision(boolean accepted, String reason, String by, Instant at) {}
}
