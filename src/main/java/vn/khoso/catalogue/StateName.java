package vn.khoso.catalogue;

/** The names of the states, where only the name matters: filters, lists, messages. */
public enum StateName {
    /** See {@link ProductState.Draft}. */
    DRAFT,
    /** See {@link ProductState.Submitted}. */
    SUBMITTED,
    /** See {@link ProductState.Published}. */
    PUBLISHED,
    /** See {@link ProductState.Withdrawn}. */
    WITHDRAWN;

    /** Returns the name of a state. */
    public static StateName of(ProductState state) {
        return switch (state) {
            case ProductState.Draft draft -> DRAFT;
            case ProductState.Submitted submitted -> SUBMITTED;
            case ProductState.Published published -> PUBLISHED;
            case ProductState.Withdrawn withdrawn -> WITHDRAWN;
        };
    }
}
