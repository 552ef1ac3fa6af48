package vn.khoso.reports;

import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.quota.ClosingScope;
import vn.khoso.quota.Supervision;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;

/** Whose organisations a report tells of. */
public sealed interface ReportScope {

    /** Returns the word it is kept under. */
    String kind();

    /** Returns what narrows it, empty for the province. */
    String value();

    /** Tells whether a person with this supervision may report on all of it, as far as that is known without the register. */
    boolean within(Supervision supervision);

    /**
     * Reads what {@link #kind()} and {@link #value()} returned.
     *
     * @throws IllegalArgumentException when they never did
     */
    static ReportScope of(String kind, String value) {
        return switch (kind) {
            case "PROVINCE" -> new Province();
            case "LEVEL" -> new OfLevel(Level.valueOf(value));
            case "ASSOCIATION" -> new Association(OrganisationKind.valueOf(value));
            case "AREA" -> new Area(new AreaCode(value));
            case "ORGANISATION" -> new OneOrganisation(new OrganisationId(value));
            default -> throw new IllegalArgumentException("no such scope: " + kind);
        };
    }

    /** Returns the scope that was closed. */
    static ReportScope of(ClosingScope closed) {
        return switch (closed) {
            case ClosingScope.Province province -> new Province();
            case ClosingScope.Association association -> new Association(association.kind());
            case ClosingScope.Commune commune -> new Area(commune.area());
        };
    }

    /** Every organisation of the province. */
    record Province() implements ReportScope {
        @Override
        public String kind() {
            return "PROVINCE";
        }

        @Override
        public String value() {
            return "";
        }

        @Override
        public boolean within(Supervision supervision) {
            return supervision.everything();
        }
    }

    /** Those of one level. */
    record OfLevel(Level level) implements ReportScope {
        @Override
        public String kind() {
            return "LEVEL";
        }

        @Override
        public String value() {
            return level.name();
        }

        @Override
        public boolean within(Supervision supervision) {
            return supervision.everything();
        }
    }

    /** One association from province to communes. */
    record Association(OrganisationKind association) implements ReportScope {
        @Override
        public String kind() {
            return "ASSOCIATION";
        }

        @Override
        public String value() {
            return association.name();
        }

        @Override
        public boolean within(Supervision supervision) {
            return supervision.everything() || supervision.kinds().contains(association);
        }
    }

    /** All bodies of one area. */
    record Area(AreaCode area) implements ReportScope {
        @Override
        public String kind() {
            return "AREA";
        }

        @Override
        public String value() {
            return area.value();
        }

        @Override
        public boolean within(Supervision supervision) {
            return supervision.everything() || supervision.areas().contains(area);
        }
    }

    /** One organisation; whether it may be followed is asked of the organisation itself. */
    record OneOrganisation(OrganisationId organisation) implements ReportScope {
        @Override
        public String kind() {
            return "ORGANISATION";
        }

        @Override
        public String value() {
            return organisation.value();
        }

        @Override
        public boolean within(Supervision supervision) {
            return supervision.everything();
        }
    }
}
