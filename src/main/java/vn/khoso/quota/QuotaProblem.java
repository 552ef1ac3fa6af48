package vn.khoso.quota;

import vn.khoso.shared.ErrorCode;

/** What can go wrong with standings and rulings. */
public enum QuotaProblem implements ErrorCode {
    /** The person follows no organisations. */
    NOT_SUPERVISOR("KS-QUOTA-01", "not-supervisor", 403),
    /** The organisation or product lies outside what the person may follow or rule on. */
    OUT_OF_SCOPE("KS-QUOTA-02", "out-of-scope", 403),
    /** Another supervisor ruled in the meantime. */
    RULED_MEANWHILE("KS-QUOTA-03", "ruled-meanwhile", 409),
    /** A refusal without a reason, or a reason that is too long. */
    REASON_UNFIT("KS-QUOTA-04", "ruling-reason", 422),
    /** Only a published product that its editor calls distinctive can be ruled on. */
    NOTHING_TO_RULE("KS-QUOTA-05", "nothing-to-rule", 409),
    /** No target holds for this year, or the year has not begun. */
    YEAR_WITHOUT_TARGET("KS-QUOTA-06", "year-without-target", 404);

    private final String code;
    private final String slug;
    private final int status;

    QuotaProblem(String code, String slug, int status) {
        this.code = code;
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
