package vn.khoso.indicators;

import vn.khoso.shared.ErrorCode;

/** What can go wrong with the numbers. */
public enum IndicatorProblem implements ErrorCode {
    /** A part is larger than its whole, negative or beyond belief. Argument: the component's name. */
    NUMBERS_UNFIT("KS-INDICATOR-01", "indicator-numbers", 422),
    /** Something is no web address. Argument: the component's name. */
    LINK_UNFIT("KS-INDICATOR-02", "indicator-link", 422),
    /** Something is claimed without a link. Argument: the component's name. */
    EVIDENCE_MISSING("KS-INDICATOR-03", "indicator-evidence", 422),
    /** Only the organisation's own staff report. */
    NOT_YOURS("KS-INDICATOR-04", "indicator-not-yours", 403),
    /** The period has not begun, or is too long ago. */
    PERIOD_NOT_OPEN("KS-INDICATOR-05", "indicator-period", 409),
    /** Somebody else saved in the meantime. */
    STALE("KS-INDICATOR-06", "indicator-stale", 409);

    private final String code;
    private final String slug;
    private final int status;

    IndicatorProblem(String code, String slug, int status) {
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
