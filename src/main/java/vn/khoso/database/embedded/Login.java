package vn.khoso.database.embedded;

/**
 * A role of the embedded server and its password.
 *
 * @param username the role's name
 * @param password random, kept in the secrets directory only
 */
public record Login(String username, String password) {

    /** Leaves the password out, so that it never reaches a log. */
    @Override
    public String toString() {
        return username;
    }
}
