package vn.khoso.reports;

import vn.khoso.shared.ErrorCode;

/** What can go wrong with reports. */
public enum ReportProblem implements ErrorCode {
    /** There is no such report, file or letterhead for this person. */
    NOT_FOUND("KS-REPORT-01", "report-not-found", 404),
    /** The period has not begun, or no target held for its year. */
    PERIOD_UNFIT("KS-REPORT-02", "report-period", 422),
    /** It was issued; nothing of it changes any more. */
    ISSUED("KS-REPORT-03", "report-issued", 409),
    /** Words in square brackets are still to be written. */
    UNFINISHED("KS-REPORT-04", "report-unfinished", 422),
    /** It is being made at this moment. */
    BEING_MADE("KS-REPORT-05", "report-being-made", 409),
    /** A text or letterhead that cannot be printed. */
    TEXT_UNFIT("KS-REPORT-06", "report-text", 422),
    /** The report could not be made. */
    NOT_MADE("KS-REPORT-07", "report-not-made", 500),
    /** Another letterhead has that short name. Argument: the name. */
    LETTERHEAD_TAKEN("KS-REPORT-08", "letterhead-taken", 409),
    /** A field of a letterhead is missing, too long or of the wrong form. Argument: the field. */
    LETTERHEAD_UNFIT("KS-REPORT-09", "letterhead-unfit", 422);

    private final String code;
    private final String slug;
    private final int status;

    ReportProblem(String code, String slug, int status) {
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
