package vn.khoso.search.lucene;

/**
 * The version of what stands in the index. Whoever changes {@link Fields}, or the way text is cut, raises it: an index
 * of another version is thrown away at start and rebuilt from the database.
 */
final class IndexVersion {

    /** Written into every index; another number means the index cannot be used. */
    static final int CURRENT = 3;

    private IndexVersion() {}
}
