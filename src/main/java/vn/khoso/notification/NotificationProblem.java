package vn.khoso.notification;

import vn.khoso.shared.ErrorCode;

/** What can go wrong with notices and mail. */
public enum NotificationProblem implements ErrorCode {
    /** There is no such notice for this person. */
    NOT_FOUND("KS-NOTICE-01", "notice-not-found", 404),
    /** The address cannot be one. */
    ADDRESS_UNFIT("KS-NOTICE-02", "mail-address", 422),
    /** Only an organisation's editors set its address. */
    NOT_YOURS("KS-NOTICE-03", "mail-address-not-yours", 403),
    /** The mail server does not take the mail. Argument: the organisation. */
    MAIL_REFUSED("KS-NOTICE-04", "mail-refused", 502);

    private final String code;
    private final String slug;
    private final int status;

    NotificationProblem(String code, String slug, int status) {
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
