package vn.khoso.tools;

import vn.khoso.shared.ErrorCode;

/** What can go wrong with outside programs and with the files given to them. */
public enum ToolsProblem implements ErrorCode {
    /** No ffmpeg is configured, on the PATH or in the package for this kind of machine. */
    PROGRAM_MISSING("KS-TOOL-01", "program-missing", 503),
    /** A program ended with an exit code other than 0. */
    PROGRAM_FAILED("KS-TOOL-02", "program-failed", 500),
    /** A program ran longer than allowed and was ended. */
    PROGRAM_TIMEOUT("KS-TOOL-03", "program-timeout", 500),
    /** A program wrote more than allowed and was ended. */
    PROGRAM_OUTPUT_LIMIT("KS-TOOL-04", "program-output-limit", 500),
    /** The application is shutting down; the work will be taken up again. */
    PROGRAM_INTERRUPTED("KS-TOOL-05", "program-interrupted", 503),
    /** Nothing in the recording can be decoded. */
    MEDIA_UNDECODABLE("KS-TOOL-06", "media-undecodable", 422),
    /** The recording is encrypted. */
    MEDIA_PROTECTED("KS-TOOL-07", "media-protected", 422),
    /** The recording was cut off before its index was written, so nothing says where its pictures begin. */
    MEDIA_INDEX_MISSING("KS-TOOL-20", "media-index-missing", 422),
    /** No program that reads words off pictures is configured, on the PATH or in the package for this machine. */
    RECOGNITION_MISSING("KS-TOOL-21", "recognition-missing", 503),
    /** The virus scanner that is set up does not answer. */
    VIRUS_SCANNER_UNREACHABLE("KS-TOOL-22", "virus-scanner-unreachable", 503),
    /** The picture cannot be read. */
    PICTURE_UNREADABLE("KS-TOOL-08", "picture-unreadable", 422),
    /** The picture has more pixels than allowed. */
    PICTURE_TOO_LARGE("KS-TOOL-09", "picture-too-large", 422),
    /** Files of this type have no picture to show. */
    NO_PICTURE("KS-TOOL-10", "no-picture", 422),
    /** The document cannot be read. */
    DOCUMENT_UNREADABLE("KS-TOOL-11", "document-unreadable", 422),
    /** The document needs a password. */
    DOCUMENT_PROTECTED("KS-TOOL-12", "document-protected", 422),
    /** Reading the file took longer than allowed. */
    PARSER_TIMEOUT("KS-TOOL-13", "parser-timeout", 422),
    /** There is not one timed line in a file of captions. */
    CAPTIONS_UNREADABLE("KS-TOOL-14", "captions-unreadable", 422),
    /** The process that read the file broke down twice, such as for lack of memory. */
    PARSER_CRASHED("KS-TOOL-15", "parser-crashed", 422),
    /** Unpacked, the document would be larger than allowed, or it has more parts. */
    ARCHIVE_TOO_LARGE("KS-TOOL-16", "archive-too-large", 422),
    /** More frames of a picture or pages of a document than allowed. Arguments: how many, the limit. */
    TOO_MANY_PARTS("KS-TOOL-23", "too-many-parts", 422),
    /** The picture ends before its pixels do. */
    PICTURE_CUT("KS-TOOL-24", "picture-cut-short", 422);

    private final String code;
    private final String slug;
    private final int status;

    ToolsProblem(String code, String slug, int status) {
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
