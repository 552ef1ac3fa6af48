package vn.khoso.reports;

/** How far a report has come. */
public enum ReportState {
    /** Its figures or files are being made. */
    MAKING,
    /** Making it failed; it can be tried again. */
    FAILED,
    /** It can be edited and says DỰ THẢO. */
    DRAFT,
    /** It is final: neither figures nor words change. */
    ISSUED
}
