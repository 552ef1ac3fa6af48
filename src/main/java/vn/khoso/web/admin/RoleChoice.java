package vn.khoso.web.admin;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.khoso.account.AccountProblem;
import vn.khoso.account.Grant;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;

/** What an administrator chooses from: roles together with the sort of scope, as the staff speaks of them. */
enum RoleChoice {
    /** Uploads for one organisation. */
    CONTRIBUTOR,
    /** Reviews for one organisation. */
    EDITOR,
    /** Does both, as in a small body. */
    CONTRIBUTOR_AND_EDITOR,
    /** Follows one commune. */
    COMMUNE_SUPERVISOR,
    /** Follows one association from province to communes. */
    ASSOCIATION_SUPERVISOR,
    /** Follows the province. */
    PROVINCE_SUPERVISOR,
    /** Keeps the library. */
    ADMINISTRATOR;

    /** Tells whether the choice is for one organisation, found by its association and area. */
    boolean needsOrganisation() {
        return switch (this) {
            case CONTRIBUTOR, EDITOR, CONTRIBUTOR_AND_EDITOR -> true;
            case COMMUNE_SUPERVISOR, ASSOCIATION_SUPERVISOR, PROVINCE_SUPERVISOR, ADMINISTRATOR -> false;
        };
    }

    /**
     * Returns the grants the choice stands for.
     *
     * @param organisation where one is needed
     * @throws KhosoException {@link AccountProblem#SCOPE_UNKNOWN} when the choice needs a scope that was not chosen
     */
    Set<Grant> grants(@Nullable OrganisationId organisation, @Nullable OrganisationKind kind, @Nullable AreaCode area) {
        return switch (this) {
            case CONTRIBUTOR -> Set.of(new Grant(Role.CONTRIBUTOR, one(organisation)));
            case EDITOR -> Set.of(new Grant(Role.EDITOR, one(organisation)));
            case CONTRIBUTOR_AND_EDITOR ->
                Set.of(new Grant(Role.CONTRIBUTOR, one(organisation)), new Grant(Role.EDITOR, one(organisation)));
            case COMMUNE_SUPERVISOR -> Set.of(new Grant(Role.SUPERVISOR, new Scope.Commune(chosen(area))));
            case ASSOCIATION_SUPERVISOR -> Set.of(new Grant(Role.SUPERVISOR, new Scope.Association(chosen(kind))));
            case PROVINCE_SUPERVISOR -> Set.of(new Grant(Role.SUPERVISOR, new Scope.Province()));
            case ADMINISTRATOR -> Set.of(new Grant(Role.ADMINISTRATOR, new Scope.Everything()));
        };
    }

    private static Scope one(@Nullable OrganisationId organisation) {
        return new Scope.OneOrganisation(chosen(organisation));
    }

    private static <T> T chosen(@Nullable T choice) {
        if (choice == null) {
            throw new KhosoException(AccountProblem.SCOPE_UNKNOWN, "–");
        }
        return choice;
    }
}
