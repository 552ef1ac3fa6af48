package vn.khoso.quota;

import java.util.Optional;
import vn.khoso.account.Grant;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.organisation.Organisation;

/** In which capacity a supervisor rules; where rulings disagree the first of these prevails. */
public enum Rank {
    /** For the whole province. */
    PROVINCE,
    /** For an association from province to communes. */
    ASSOCIATION,
    /** For a commune. */
    COMMUNE;

    /** Returns the highest rank in which the person may rule on the organisation's products, if in any. */
    public static Optional<Rank> of(Person person, Organisation organisation) {
        return person.grants().stream()
                .filter(grant -> grant.role() == Role.SUPERVISOR)
                .map(Grant::scope)
                .filter(scope -> scope.covers(organisation))
                .map(Rank::of)
                .min(Enum::compareTo);
    }

    private static Rank of(Scope scope) {
        return switch (scope) {
            case Scope.Province province -> PROVINCE;
            case Scope.Association association -> ASSOCIATION;
            case Scope.Commune commune -> COMMUNE;
            case Scope.Everything other -> throw new IllegalArgumentException("not a supervisor's: " + other);
            case Scope.OneOrganisation other -> throw new IllegalArgumentException("not a supervisor's: " + other);
        };
    }
}
