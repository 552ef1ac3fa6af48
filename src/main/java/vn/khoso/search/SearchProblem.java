package vn.khoso.search;

import vn.khoso.shared.ErrorCode;

/** What can go wrong with the index. Rows of {@code docs/problems.md}. */
public enum SearchProblem implements ErrorCode {
    /** Another process holds the index; Lucene serves one application node only. */
    INDEX_IN_USE("KS-SEARCH-01", "index-in-use", 503),
    /** The index cannot be read or written, for instance because the disk is full. */
    INDEX_UNAVAILABLE("KS-SEARCH-02", "index-unavailable", 503),
    /** An abbreviation must be one word, its full form two or more. */
    SYNONYM_UNUSABLE("KS-SEARCH-03", "synonym-unusable", 422),
    /** A file of a judged collection is not there or may not be read. */
    COLLECTION_UNREADABLE("KS-SEARCH-04", "collection-unreadable", 422),
    /** A file of a judged collection does not hold lines of three columns in UTF-8. */
    COLLECTION_DAMAGED("KS-SEARCH-05", "collection-damaged", 422),
    /** A judged collection has no query of the wanted ways of typing. */
    NOTHING_ASKED("KS-SEARCH-06", "nothing-asked", 422);

    private final String code;
    private final String slug;
    private final int status;

    SearchProblem(String code, String slug, int status) {
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
