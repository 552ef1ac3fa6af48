package vn.khoso.account;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.khoso.organisation.Organisation;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.OrganisationId;

/**
 * A member of staff, a supervisor or an administrator, with everything the person may be.
 *
 * @param id the account
 * @param username what is typed to sign in
 * @param displayName what is shown to colleagues; never to the public
 * @param grants the roles and their scopes
 */
public record Person(AccountId id, String username, String displayName, Set<Grant> grants) {

    /** Copies the grants. */
    public Person {
        grants = Set.copyOf(grants);
    }

    /** Tells whether the person holds the role anywhere. */
    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Tells whether the person holds the role for the given organisation. */
    public boolean is(Role role, Organisation organisation) {
        return grants.stream()
                .anyMatch(grant -> grant.role() == role && grant.scope().covers(organisation));
    }

    /** Returns the organisations for which the person is contributor or editor, in a steady order. */
    public List<OrganisationId> organisations() {
        return grants.stream()
                .map(Grant::scope)
                .filter(Scope.OneOrganisation.class::isInstance)
                .map(scope -> ((Scope.OneOrganisation) scope).organisation())
                .distinct()
                .sorted(Comparator.comparing(OrganisationId::value))
                .toList();
    }
}
