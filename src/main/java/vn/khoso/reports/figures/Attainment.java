package vn.khoso.reports.figures;

/** How far an official report says an organisation has come; every organisation is in exactly one of them. */
public enum Attainment {
    /** The top of the range, hence the floor too. */
    TOP_MET,
    /** The floor, not the top. */
    FLOOR_MET,
    /** Below the floor, and at the floor once its unconfirmed products are confirmed. */
    ONLY_PROVISIONAL,
    /** Some products, too few even with the unconfirmed ones; never where the floor is one product. */
    TOO_FEW,
    /** No product that counts. */
    NO_PRODUCT;

    /**
     * Returns what a number of products gives.
     *
     * @param provisionalCounts whether unconfirmed products count for reaching a level; they do not by default
     */
    public static Attainment of(
            int confirmed, int provisional, OrganisationFact organisation, boolean provisionalCounts) {
        int settled = provisionalCounts ? confirmed + provisional : confirmed;
        if (settled >= organisation.top()) {
            return TOP_MET;
        }
        if (settled >= organisation.floor()) {
            return FLOOR_MET;
        }
        if (confirmed + provisional >= organisation.floor()) {
            return ONLY_PROVISIONAL;
        }
        return confirmed + provisional > 0 ? TOO_FEW : NO_PRODUCT;
    }

    /** Tells whether the floor is reached. */
    public boolean met() {
        return this == TOP_MET || this == FLOOR_MET;
    }
}
