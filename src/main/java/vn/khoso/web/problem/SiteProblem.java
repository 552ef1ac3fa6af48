package vn.khoso.web.problem;

import vn.khoso.shared.ErrorCode;

/** What can go wrong on the public pages. */
public enum SiteProblem implements ErrorCode {
    /** No such area. */
    AREA_NOT_FOUND("KS-SITE-01", "area-not-found", 404);

    private final String code;
    private final String slug;
    private final int status;

    SiteProblem(String code, String slug, int status) {
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
