package vn.khoso.search;

/** In which order results come. */
public enum SearchOrder {
    /** Best match first; equal matches newest first. Without words to match it is the same as {@link #NEWEST}. */
    RELEVANCE,
    /** Most recently published first. */
    NEWEST
}
