package vn.khoso.storage.choice;

/** Stops the start: the configured object store can never work as configured. */
final class UnusableStoreException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnusableStoreException(String sentence) {
        super(sentence);
    }

    UnusableStoreException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
