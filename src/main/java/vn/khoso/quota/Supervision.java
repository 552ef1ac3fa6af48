package vn.khoso.quota;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import vn.khoso.account.Grant;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.KhosoException;

/**
 * Which organisations a person may follow: all of them, those of some communes, those of some associations.
 *
 * @param everything the whole province
 * @param areas communes whose bodies are followed
 * @param kinds associations followed from province to communes
 */
public record Supervision(boolean everything, Set<AreaCode> areas, Set<OrganisationKind> kinds) {

    /** The whole province. */
    public static final Supervision EVERYTHING = new Supervision(true, Set.of(), Set.of());

    /** Copies the sets. */
    public Supervision {
        areas = Set.copyOf(areas);
        kinds = Set.copyOf(kinds);
    }

    /**
     * Returns what the person's roles allow: supervisors their scopes, administrators everything.
     *
     * @throws KhosoException {@link QuotaProblem#NOT_SUPERVISOR} for anybody else
     */
    public static Supervision of(Person person) {
        Set<AreaCode> areas = new HashSet<>();
        Set<OrganisationKind> kinds = EnumSet.noneOf(OrganisationKind.class);
        boolean everything = person.is(Role.ADMINISTRATOR);
        for (Grant grant : person.grants()) {
            if (grant.role() == Role.SUPERVISOR) {
                switch (grant.scope()) {
                    case Scope.Province province -> everything = true;
                    case Scope.Commune commune -> areas.add(commune.area());
                    case Scope.Association association -> kinds.add(association.kind());
                    case Scope.Everything other -> throw new IllegalArgumentException("not a supervisor's: " + other);
                    case Scope.OneOrganisation other ->
                        throw new IllegalArgumentException("not a supervisor's: " + other);
                }
            }
        }
        if (!everything && areas.isEmpty() && kinds.isEmpty()) {
            throw new KhosoException(QuotaProblem.NOT_SUPERVISOR);
        }
        return new Supervision(everything, areas, kinds);
    }

    /** Tells whether the organisation is among them. */
    public boolean covers(Organisation organisation) {
        return everything || areas.contains(organisation.area()) || kinds.contains(organisation.kind());
    }
}
