package vn.khoso.cli;

/** A command was called in a way that does not make sense; the message says which in one sentence. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
