package vn.khoso.organisation;

import java.util.Optional;
import vn.khoso.shared.AreaCode;

/**
 * Which organisations are wanted; an empty part restricts nothing.
 *
 * @param kind one association
 * @param level province or commune
 * @param area one area
 * @param text part of the name, typed with or without tone marks
 */
public record OrganisationFilter(
        Optional<OrganisationKind> kind, Optional<Level> level, Optional<AreaCode> area, Optional<String> text) {

    /** Every organisation. */
    public static final OrganisationFilter ALL =
            new OrganisationFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
