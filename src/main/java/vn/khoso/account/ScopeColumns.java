package vn.khoso.account;

import vn.khoso.organisation.OrganisationKind;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;

/**
 * A scope as two columns of {@code role_grant}.
 *
 * @param kind what sort of scope it is
 * @param value organisation id, area code or kind of association; empty where the kind says all
 */
record ScopeColumns(String kind, String value) {

    static ScopeColumns of(Scope scope) {
        return switch (scope) {
            case Scope.Everything everything -> new ScopeColumns("EVERYTHING", "");
            case Scope.Province province -> new ScopeColumns("PROVINCE", "");
            case Scope.OneOrganisation one ->
                new ScopeColumns("ORGANISATION", one.organisation().value());
            case Scope.Commune commune ->
                new ScopeColumns("COMMUNE", commune.area().value());
            case Scope.Association association ->
                new ScopeColumns("ASSOCIATION", association.kind().name());
        };
    }

    Scope scope() {
        return switch (kind) {
            case "EVERYTHING" -> new Scope.Everything();
            case "PROVINCE" -> new Scope.Province();
            case "ORGANISATION" -> new Scope.OneOrganisation(new OrganisationId(value));
            case "COMMUNE" -> new Scope.Commune(new AreaCode(value));
            case "ASSOCIATION" -> new Scope.Association(OrganisationKind.valueOf(value));
            default -> throw new IllegalStateException("the database holds an unknown kind of scope: " + kind);
        };
    }
}
