package vn.khoso.intake;

import java.util.Arrays;
import java.util.Optional;
import vn.khoso.shared.ErrorCode;

/** Why a file, or a piece of it, was not taken. */
public enum IntakeProblem implements ErrorCode {
    /** The file has no bytes. */
    FILE_EMPTY("KS-UPLOAD-01", "file-empty", 422),
    /** The name's ending is on no list of the library. Arguments: the ending, the accepted ones. */
    EXTENSION_NOT_ACCEPTED("KS-UPLOAD-02", "extension-not-accepted", 422),
    /** Larger than the library takes. Arguments: the file's size, the limit. */
    FILE_TOO_LARGE("KS-UPLOAD-03", "file-too-large", 413),
    /** Nothing is left of the name once paths and invisible characters are gone, or it has no ending. */
    NAME_UNUSABLE("KS-UPLOAD-04", "file-name-unusable", 422),
    /** There is no such upload. */
    NOT_FOUND("KS-UPLOAD-05", "upload-not-found", 404),
    /** Another account began this upload. */
    NOT_YOURS("KS-UPLOAD-06", "upload-not-yours", 403),
    /** The bytes sent do not follow those that are stored. Arguments: the offset sent, the right one. */
    OFFSET_DIFFERS("KS-UPLOAD-07", "upload-offset-differs", 409),
    /** More bytes than the length given at the beginning. Argument: that length. */
    LENGTH_EXCEEDED("KS-UPLOAD-08", "upload-length-exceeded", 400),
    /** The upload was cancelled, or left alone until it expired. */
    GONE("KS-UPLOAD-09", "upload-gone", 410),
    /** Another connection is sending to the same upload. */
    BUSY("KS-UPLOAD-10", "upload-busy", 423),
    /** The store has no room for the whole file. Arguments: the file's size, the room. */
    NO_SPACE("KS-UPLOAD-11", "no-space-for-file", 507),
    /** The product is no draft (any more). */
    PRODUCT_NOT_OPEN("KS-UPLOAD-12", "product-not-open-for-files", 422),
    /** The bytes are of a type that the library does not accept, whatever the name says. Argument: the type. */
    TYPE_NOT_ACCEPTED("KS-UPLOAD-13", "type-not-accepted", 422),
    /** The content cannot be decoded or read. Argument: the type. */
    BROKEN("KS-UPLOAD-14", "file-broken", 422),
    /** Encrypted, or locked with a password. Argument: the type. */
    PROTECTED("KS-UPLOAD-15", "file-protected", 422),
    /** The type does not fit what the file is for, such as a video as cover. Argument: the type. */
    WRONG_FOR_ROLE("KS-UPLOAD-16", "type-wrong-for-role", 422),
    /** The product already has this very file. Argument: its name. */
    DUPLICATE("KS-UPLOAD-17", "file-already-there", 409),
    /** The stored bytes are not those that were received. */
    DAMAGED_IN_STORE("KS-UPLOAD-18", "file-damaged-in-store", 500),
    /** The check could not be finished. Argument: the code of what stood in its way. */
    CHECK_GIVEN_UP("KS-UPLOAD-19", "file-check-given-up", 500),
    /** More than a plain form takes. Arguments: the file's size, the limit. */
    FORM_TOO_LARGE("KS-UPLOAD-20", "form-file-too-large", 413),
    /** Fewer bytes came than announced, and nobody can send the rest. */
    INCOMPLETE("KS-UPLOAD-21", "file-incomplete", 400),
    /** All bytes have arrived; the file belongs to its product now. */
    ALREADY_COMPLETE("KS-UPLOAD-22", "upload-already-complete", 409),
    /** A picture with more pixels than the library takes. Argument: the type. */
    TOO_MANY_PIXELS("KS-UPLOAD-23", "picture-too-many-pixels", 422),
    /** A request of the upload protocol lacks something or cannot be read. Argument: the header. */
    REQUEST_MALFORMED("KS-UPLOAD-24", "upload-request-malformed", 400),
    /** The client speaks another version of the protocol. */
    VERSION_UNSUPPORTED("KS-UPLOAD-25", "upload-version-unsupported", 412),
    /** Bytes were sent with another media type than the protocol asks for. */
    CONTENT_TYPE_WRONG("KS-UPLOAD-26", "upload-content-type-wrong", 415),
    /** The bytes that arrived do not match the checksum sent with them; they were thrown away. */
    CHECKSUM_DIFFERS("KS-UPLOAD-27", "upload-checksum-differs", 460),
    /** Opening the file takes more time or memory than allowed, or breaks the reader down. Argument: the type. */
    TOO_DEMANDING("KS-UPLOAD-28", "file-too-demanding", 422),
    /** The virus scanner knows the file as harmful. Argument: what it calls it. */
    INFECTED("KS-UPLOAD-29", "file-infected", 422),
    /** A recording longer than the library takes. Argument: the type. */
    TOO_LONG("KS-UPLOAD-30", "recording-too-long", 422),
    /** Too large for the virus scanner, where the settings let nothing pass unscanned. */
    TOO_LARGE_TO_SCAN("KS-UPLOAD-31", "file-too-large-to-scan", 422),
    /** The recording was cut off before its index was written; nothing of it can be shown. Argument: the type. */
    INDEX_MISSING("KS-UPLOAD-32", "recording-index-missing", 422),
    /** A picture that is cut off or damaged: its head is fine, its pixels are not. Argument: the type. */
    PICTURE_CUT("KS-UPLOAD-33", "picture-cut", 422),
    /** More frames, pages or parts than the library takes. Argument: the type. */
    TOO_MANY_PARTS("KS-UPLOAD-34", "file-too-many-parts", 422),
    /** Evidence of an earlier publication for a product that is not published. */
    PROOF_UNWANTED("KS-UPLOAD-35", "proof-for-published-only", 422),
    /** An archive; its files are wanted, not it. */
    PACKED("KS-UPLOAD-36", "file-packed", 422),
    /** An archive whose files are locked with a password. */
    PACKED_LOCKED("KS-UPLOAD-37", "packed-file-locked", 422),
    /** A PDF that opens only with a password. */
    PDF_LOCKED("KS-UPLOAD-38", "pdf-locked", 422),
    /** A document of an office program that opens only with a password. */
    OFFICE_LOCKED("KS-UPLOAD-39", "office-file-locked", 422);

    private final String code;
    private final String slug;
    private final int status;

    IntakeProblem(String code, String slug, int status) {
        this.code = code;
        this.slug = slug;
        this.status = status;
    }

    /** Finds the problem that a refused media file carries; empty when the code is of another module. */
    public static Optional<IntakeProblem> of(String code) {
        return Arrays.stream(values())
                .filter(problem -> problem.code.equals(code))
                .findFirst();
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
