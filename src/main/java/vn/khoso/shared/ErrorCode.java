package vn.khoso.shared;

/**
 * A named error of the library, documented in {@code docs/problems.md}. Each module lists its own in an enum. The
 * words a person reads stand in the message files under {@code problem.<slug>.title} and {@code problem.<slug>.detail}.
 */
public interface ErrorCode {

    /** Returns the stable code shown to people, such as {@code KS-UPLOAD-03}; never reused once retired. */
    String code();

    /** Returns the last part of the problem type's address, such as {@code file-too-large}. */
    String slug();

    /** Returns the HTTP status that answers a request which ran into this error. */
    int status();
}
