package vn.khoso.quota;

import java.util.Optional;

/** What became of a ruling that was kept: where supervisors disagree or rule at once, the rank decides. */
public sealed interface RulingOutcome {

    /**
     * The product counts by it.
     *
     * @param over the ruling of another supervisor that was given meanwhile and does not prevail
     */
    record Prevails(Optional<Ruling> over) implements RulingOutcome {}

    /**
     * It is kept, but another one of higher rank holds.
     *
     * @param by that ruling
     */
    record Outranked(Ruling by) implements RulingOutcome {}
}
