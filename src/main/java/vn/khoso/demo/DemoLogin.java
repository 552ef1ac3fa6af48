package vn.khoso.demo;

/**
 * How to sign in with an account of the demonstration.
 *
 * @param name what the account is for, in Vietnamese
 */
record DemoLogin(String username, String password, String name) {

    /** Returns the line of the console and of the file of passwords. */
    String line() {
        return "%-14s %s   %s".formatted(username, password, name);
    }
}
