package vn.khoso.catalogue;

import vn.khoso.shared.ErrorCode;

/** What can go wrong with products and their files. */
public enum CatalogueProblem implements ErrorCode {
    /** No such product, or none that this person may know of. */
    NOT_FOUND("KS-PRODUCT-01", "product-not-found", 404),
    /** The person may not do this. */
    FORBIDDEN("KS-PRODUCT-02", "product-forbidden", 403),
    /** The product's state does not allow it, such as publishing twice. */
    WRONG_STATE("KS-PRODUCT-03", "product-wrong-state", 409),
    /** Somebody else changed it in the meantime. */
    STALE("KS-PRODUCT-04", "product-changed-meanwhile", 409),
    /** Title, summary or file are missing. */
    INCOMPLETE("KS-PRODUCT-05", "product-incomplete", 422),
    /** A reason is required. */
    REASON_MISSING("KS-PRODUCT-06", "reason-missing", 422),
    /** Questions of the review are open or answered "not yet". */
    REVIEW_OPEN("KS-PRODUCT-07", "review-open", 422),
    /** The organisation does not exist any more today. */
    ORGANISATION_CLOSED("KS-PRODUCT-08", "organisation-closed", 409),
    /** Who submitted it may not publish it at this level. */
    FOUR_EYES("KS-PRODUCT-09", "four-eyes", 403),
    /** A text is longer than allowed. */
    TEXT_TOO_LONG("KS-PRODUCT-10", "text-too-long", 422),
    /** A code that stands in no vocabulary, or an address that is none. */
    UNKNOWN_VALUE("KS-PRODUCT-11", "unknown-value", 422),
    /** The product has been withdrawn. */
    WITHDRAWN("KS-PRODUCT-12", "product-withdrawn", 410),
    /** A time that is none, in a cue or a line of chapters. */
    TIME_UNREADABLE("KS-PRODUCT-13", "time-unreadable", 422),
    /** A cue without words, too long, or that ends before it begins. */
    CUE_UNUSABLE("KS-PRODUCT-14", "cue-unusable", 422),
    /** The figures of the year it counts in are closed with the main file as it is. Argument: the year. */
    REPLACEMENT_YEAR_CLOSED("KS-PRODUCT-15", "replacement-year-closed", 409),
    /** The new version has not passed its checks, or nothing of it can be shown yet. */
    REPLACEMENT_NOT_READY("KS-PRODUCT-16", "replacement-not-ready", 409),
    /** Another new version of the file waits already. */
    REPLACEMENT_WAITING("KS-PRODUCT-17", "replacement-waiting", 409),
    /** The file is no main file in use (any more). */
    NOTHING_TO_REPLACE("KS-PRODUCT-18", "nothing-to-replace", 409);

    private final String code;
    private final String slug;
    private final int status;

    CatalogueProblem(String code, String slug, int status) {
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
