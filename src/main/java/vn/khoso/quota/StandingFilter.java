package vn.khoso.quota;

import java.text.Normalizer;
import java.util.Optional;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.shared.AreaCode;

/**
 * Which organisations are wanted; an empty part restricts nothing.
 *
 * @param level province or commune
 * @param area one area
 * @param association one association
 * @param group those of a standing
 * @param text part of the organisation's or its area's name, typed with or without tone marks
 */
public record StandingFilter(
        Optional<Level> level,
        Optional<AreaCode> area,
        Optional<OrganisationKind> association,
        Optional<StandingGroup> group,
        Optional<String> text) {

    /** Every organisation. */
    public static final StandingFilter ALL = new StandingFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Treats blank text as none and composes its letters. */
    public StandingFilter {
        text = text.map(given -> Normalizer.normalize(given.strip(), Normalizer.Form.NFC))
                .filter(given -> !given.isEmpty());
    }

    /** Returns the same choice of organisations whatever their standing and name. */
    public StandingFilter withoutGroupAndText() {
        return new StandingFilter(level, area, association, Optional.empty(), Optional.empty());
    }
}
