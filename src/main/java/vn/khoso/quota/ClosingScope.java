package vn.khoso.quota;

import java.util.Set;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.shared.AreaCode;

/** For whom figures are closed: what its closer follows. */
public sealed interface ClosingScope {

    /** The whole province; its closings prevail over the others. */
    record Province() implements ClosingScope {}

    /** One association from province to communes. */
    record Association(OrganisationKind kind) implements ClosingScope {}

    /** All bodies of one commune. */
    record Commune(AreaCode area) implements ClosingScope {}

    /** Returns the rank at which it prevails over others. */
    default Rank rank() {
        return switch (this) {
            case Province province -> Rank.PROVINCE;
            case Association association -> Rank.ASSOCIATION;
            case Commune commune -> Rank.COMMUNE;
        };
    }

    /** Returns the association's name or the area's code; empty for the province. */
    default String value() {
        return switch (this) {
            case Province province -> "";
            case Association association -> association.kind().name();
            case Commune commune -> commune.area().value();
        };
    }

    /** Returns the organisations it holds. */
    default Supervision supervision() {
        return switch (this) {
            case Province province -> Supervision.EVERYTHING;
            case Association association -> new Supervision(false, Set.of(), Set.of(association.kind()));
            case Commune commune -> new Supervision(false, Set.of(commune.area()), Set.of());
        };
    }

    /** Returns the scope with the given rank and value. */
    static ClosingScope of(Rank rank, String value) {
        return switch (rank) {
            case PROVINCE -> new Province();
            case ASSOCIATION -> new Association(OrganisationKind.valueOf(value));
            case COMMUNE -> new Commune(new AreaCode(value));
        };
    }
}
