package vn.khoso.web.problem;

import vn.khoso.shared.ErrorCode;

/** What can go wrong with any request, whatever it is about. */
public enum GlobalProblem implements ErrorCode {
    /** No such page. */
    PAGE_NOT_FOUND("KS-WEB-01", "page-not-found", 404),
    /** The request needs a signed-in person; for uploads and other requests of scripts. */
    SIGN_IN_NEEDED("KS-WEB-02", "sign-in-needed", 401),
    /** The person's roles do not reach there. */
    ACCESS_DENIED("KS-WEB-03", "access-denied", 403),
    /** The form was open for too long, or another sign-in happened meanwhile: its token is no longer good. */
    FORM_STALE("KS-WEB-04", "form-stale", 403),
    /** The page exists, but not for this method. */
    METHOD_NOT_ALLOWED("KS-WEB-05", "method-not-allowed", 405),
    /** More bytes than the server takes in one request. */
    REQUEST_TOO_LARGE("KS-WEB-06", "request-too-large", 413),
    /** The body is of a type that nothing here reads. */
    UNSUPPORTED_TYPE("KS-WEB-07", "unsupported-type", 415),
    /** A part of the request is missing or makes no sense. */
    BAD_REQUEST("KS-WEB-08", "bad-request", 400),
    /** A fault of the library; the log has its cause under the number shown. */
    INTERNAL("KS-WEB-09", "internal-error", 500),
    /** The database or another part does not answer at the moment. */
    UNAVAILABLE("KS-WEB-10", "temporarily-unavailable", 503),
    /** The session ended before the form was sent. */
    SESSION_OVER("KS-WEB-11", "session-over", 401);

    private final String code;
    private final String slug;
    private final int status;

    GlobalProblem(String code, String slug, int status) {
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

    /** Returns the problem that stands for an HTTP status which no module has named. */
    static GlobalProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> SIGN_IN_NEEDED;
            case 403 -> ACCESS_DENIED;
            case 404 -> PAGE_NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 413 -> REQUEST_TOO_LARGE;
            case 415 -> UNSUPPORTED_TYPE;
            case 503 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
