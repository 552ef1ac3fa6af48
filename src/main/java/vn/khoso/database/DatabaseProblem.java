package vn.khoso.database;

import vn.khoso.shared.ErrorCode;

/** What can keep the database from serving. All of them end the start; none is met by a visitor. */
public enum DatabaseProblem implements ErrorCode {

    /** Another running Khoso holds the data directory. Arguments: the directory. */
    DATA_DIRECTORY_IN_USE("KS-DATABASE-01", "data-directory-in-use"),

    /** The embedded server did not come up. Arguments: the last lines it wrote. */
    SERVER_NOT_STARTED("KS-DATABASE-02", "database-not-started"),

    /** The cluster exists, its passwords do not. Arguments: the missing file. */
    PASSWORDS_MISSING("KS-DATABASE-03", "database-passwords-missing"),

    /** There is no embedded server for this operating system or processor. Arguments: both names. */
    PLATFORM_UNSUPPORTED("KS-DATABASE-04", "database-platform-unsupported"),

    /** One of the server's own programs failed. Arguments: its name, the last lines it wrote. */
    PROGRAM_FAILED("KS-DATABASE-05", "database-program-failed");

    private final String code;
    private final String slug;

    DatabaseProblem(String code, String slug) {
        this.code = code;
        this.slug = slug;
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
        return 503;
    }
}
