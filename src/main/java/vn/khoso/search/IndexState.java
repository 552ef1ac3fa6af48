package vn.khoso.search;

/**
 * What the index holds right now.
 *
 * @param products products in the index, scheduled ones included
 * @param complete false while the index is being rebuilt and results may be missing
 */
public record IndexState(long products, boolean complete) {}
