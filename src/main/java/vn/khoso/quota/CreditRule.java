package vn.khoso.quota;

/** What decided that a product counts as it does; for those that do not count see {@link Exclusion}. */
public enum CreditRule {
    /** A confirmation by the province. */
    RULING_OF_PROVINCE,
    /** A confirmation by the association's line. */
    RULING_OF_ASSOCIATION,
    /** A confirmation by the commune. */
    RULING_OF_COMMUNE,
    /** Nobody has ruled yet: provisional. */
    NO_RULING_YET,
    /** The main file was replaced after the ruling: "chờ xác nhận lại". */
    RULING_REOPENED,
    /** It counts from a declared earlier day that no supervisor has accepted yet: provisional. */
    DECLARATION_OPEN,
    /** The closed statement of its year counted it. */
    CLOSED_STATEMENT
}
