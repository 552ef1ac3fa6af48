package vn.khoso.account;

/**
 * A role held within a scope.
 *
 * @param role what the person may be
 * @param scope how far it reaches; its kind must fit the role
 */
public record Grant(Role role, Scope scope) {

    /** Refuses a scope that does not fit the role. */
    public Grant {
        boolean fits = switch (role) {
            case CONTRIBUTOR, EDITOR -> scope instanceof Scope.OneOrganisation;
            case SUPERVISOR ->
                scope instanceof Scope.Province || scope instanceof Scope.Commune || scope instanceof Scope.Association;
            case ADMINISTRATOR -> scope instanceof Scope.Everything;
        };
        if (!fits) {
            throw new IllegalArgumentException(role + " cannot be held within " + scope);
        }
    }
}
