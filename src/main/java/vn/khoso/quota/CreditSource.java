package vn.khoso.quota;

/**
 * Where the counted products of a period are read. All give the same figures of the present; only {@link #FACTS} knows past
 * instants, and what the asking transaction itself has changed.
 */
enum CreditSource {

    /** The rules themselves, applied to the facts as of {@code :now}. */
    FACTS("quota_credit_at(:now, ARRAY['PROVINCE', 'ASSOCIATION', 'COMMUNE'], NULL)"),

    /** The rows {@link KeptCredits} keeps of the same rules. */
    KEPT("kept_credit"),

    /** What these rows add up to for each organisation in a whole calendar year. */
    SUMS("kept_credit");

    private final String relation;

    CreditSource(String relation) {
        this.relation = relation;
    }

    /** Returns the relation that has one row for each product and organisation, counted or not. */
    String relation() {
        return relation;
    }
}
