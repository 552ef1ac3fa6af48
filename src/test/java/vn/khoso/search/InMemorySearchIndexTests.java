package vn.khoso.search;

/** The fake keeps the contract too. */
final class InMemorySearchIndexTests implements SearchIndexContract {

    private final SearchIndex index = new InMemorySearchIndex();

    @Override
    public SearchIndex index() {
        return index;
    }
}
