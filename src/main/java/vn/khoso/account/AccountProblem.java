package vn.khoso.account;

import vn.khoso.shared.ErrorCode;

/** What can go wrong with accounts, passwords, links and signing in. */
public enum AccountProblem implements ErrorCode {
    /** No such account. */
    NOT_FOUND("KS-ACCOUNT-01", "account-not-found", 404),
    /** Somebody else changed it in the meantime. */
    STALE("KS-ACCOUNT-02", "account-changed-meanwhile", 409),
    /** Not 2 to 60 small letters, digits, dots, hyphens or underscores. */
    USERNAME_INVALID("KS-ACCOUNT-03", "username-invalid", 422),
    /** Somebody has this username. */
    USERNAME_TAKEN("KS-ACCOUNT-04", "username-taken", 409),
    /** Empty, or longer than 120 characters. */
    DISPLAY_NAME_INVALID("KS-ACCOUNT-05", "display-name-invalid", 422),
    /** An account without any role could do nothing. */
    ROLE_MISSING("KS-ACCOUNT-06", "role-missing", 422),
    /** Fewer than 12 characters. */
    PASSWORD_TOO_SHORT("KS-ACCOUNT-07", "password-too-short", 422),
    /** More than 128 characters. */
    PASSWORD_TOO_LONG("KS-ACCOUNT-08", "password-too-long", 422),
    /** The password is the person's own name. */
    PASSWORD_IS_NAME("KS-ACCOUNT-09", "password-is-name", 422),
    /** One of the passwords that are tried first. */
    PASSWORD_COMMON("KS-ACCOUNT-10", "password-common", 422),
    /** The two fields differ. */
    PASSWORDS_DIFFER("KS-ACCOUNT-11", "passwords-differ", 422),
    /** The link was used, replaced, is too old or never existed. */
    LINK_NOT_VALID("KS-ACCOUNT-12", "link-not-valid", 410),
    /** Username or password wrong, or the account is disabled: deliberately one answer. */
    SIGN_IN_REFUSED("KS-ACCOUNT-13", "sign-in-refused", 401),
    /** Too many failures; signing in waits a while. */
    SIGN_IN_LOCKED("KS-ACCOUNT-14", "sign-in-locked", 429),
    /** Somebody must stay able to administer. */
    LAST_ADMINISTRATOR("KS-ACCOUNT-15", "last-administrator", 409),
    /** Nobody shuts himself out. */
    OWN_ACCOUNT("KS-ACCOUNT-16", "own-account", 409),
    /** The scope of a role names no association or area. */
    SCOPE_UNKNOWN("KS-ACCOUNT-17", "scope-unknown", 422);

    private final String code;
    private final String slug;
    private final int status;

    AccountProblem(String code, String slug, int status) {
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
