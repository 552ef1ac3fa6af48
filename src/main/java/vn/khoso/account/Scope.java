package vn.khoso.account;

import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;

/** How far a role reaches. */
public sealed interface Scope {

    /** Tells whether the organisation lies within the scope. */
    boolean covers(Organisation organisation);

    /** The whole installation; administrators only. */
    record Everything() implements Scope {
        @Override
        public boolean covers(Organisation organisation) {
            return true;
        }
    }

    /** One organisation; contributors and editors. */
    record OneOrganisation(OrganisationId organisation) implements Scope {
        @Override
        public boolean covers(Organisation other) {
            return other.id().equals(organisation);
        }
    }

    /** The whole province: its Board and the Front's Standing Committee. */
    record Province() implements Scope {
        @Override
        public boolean covers(Organisation organisation) {
            return true;
        }
    }

    /** All bodies of one commune: its Party committee. */
    record Commune(AreaCode area) implements Scope {
        @Override
        public boolean covers(Organisation organisation) {
            return organisation.area().equals(area);
        }
    }

    /** One association from province to communes: its provincial body. */
    record Association(OrganisationKind kind) implements Scope {
        @Override
        public boolean covers(Organisation organisation) {
            return organisation.kind() == kind;
        }
    }
}
