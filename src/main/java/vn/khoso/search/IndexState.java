package vn.khoso.search;

/**
 * What the index holds right now.
 *
 * @param products products in the index that answers, scheduled ones included
 * @param complete false while the index is being rebuilt, or waits for that, and results may be missing or old
 * @param rebuilt how many products the rebuild has got already; 0 when there is none
 */
public record IndexState(long products, boolean complete, long rebuilt) {

    /** The state of an index without a rebuild under way. */
    public IndexState(long products, boolean complete) {
        this(products, complete, 0);
    }
}
