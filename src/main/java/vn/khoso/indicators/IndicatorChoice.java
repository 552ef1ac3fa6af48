package vn.khoso.indicators;

import java.util.Optional;
import java.util.Set;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.shared.AreaCode;

/**
 * Whose numbers are wanted.
 *
 * @param everything the whole province
 * @param areas communes whose bodies are followed
 * @param kinds associations that are followed
 * @param level only those of this level
 */
public record IndicatorChoice(
        boolean everything, Set<AreaCode> areas, Set<OrganisationKind> kinds, Optional<Level> level) {

    /** Copies the sets. */
    public IndicatorChoice {
        areas = Set.copyOf(areas);
        kinds = Set.copyOf(kinds);
    }
}
