package vn.khoso.organisation;

import vn.khoso.shared.ErrorCode;

/** What can go wrong with organisations. */
public enum OrganisationProblem implements ErrorCode {
    /** No such organisation. */
    NOT_FOUND("KS-ORG-01", "organisation-not-found", 404),
    /** Somebody else changed it in the meantime. */
    STALE("KS-ORG-02", "organisation-changed-meanwhile", 409),
    /** It has been closed already, or the last day lies before its first. */
    CANNOT_CLOSE("KS-ORG-03", "organisation-cannot-close", 409),
    /** The day lies in a year whose figures are closed. */
    CLOSED_YEAR("KS-ORG-04", "organisation-closed-year", 409);

    private final String code;
    private final String slug;
    private final int status;

    OrganisationProblem(String code, String slug, int status) {
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
