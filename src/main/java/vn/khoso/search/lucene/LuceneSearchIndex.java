package vn.khoso.search.lucene;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.khoso.search.IndexState;
import vn.khoso.search.SearchDocument;
import vn.khoso.search.SearchExplanation;
import vn.khoso.search.SearchIndex;
import vn.khoso.search.SearchProblem;
import vn.khoso.search.SearchQuery;
import vn.khoso.search.SearchResult;
import vn.khoso.search.reading.Abbreviations;
import vn.khoso.search.reading.Excerpts;
import vn.khoso.search.reading.QueryReader;
import vn.khoso.search.reading.Syllables;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.ProductId;

/**
 * The index in a directory of this machine. One process writes and searches it; a second one is refused at start. A
 * change is committed before its method returns, commits of several threads fall together. A rebuild goes on beside the
 * index that answers. When the disk refuses, the last state goes on answering and the next change opens the writer anew.
 */
public final class LuceneSearchIndex implements SearchIndex {

    private final Workers workers = new Workers();
    private final Generations generations;
    private final IndexedProduct products;
    private final LuceneSearch search;
    private final Explaining explaining;
    private final TitleSuggestions suggestions;
    private final AlikeProducts alike;
    private final Abbreviations abbreviations;

    /**
     * Opens the index in a directory, empty if the directory is missing, damaged or of another version.
     *
     * @throws KhosoException ({@link SearchProblem#INDEX_IN_USE}) when another process holds the directory,
     *     ({@link SearchProblem#INDEX_UNAVAILABLE}) when the disk refuses
     */
    public LuceneSearchIndex(Path directory) {
        this(IndexHome.open(directory));
    }

    /** Opens the index in a place that is open. */
    LuceneSearchIndex(IndexHome home) {
        Syllables syllables = new Syllables();
        this.products = new IndexedProduct(syllables);
        this.abbreviations = Abbreviations.shipped(syllables);
        QueryReader queryReader = new QueryReader(syllables, abbreviations);
        this.search = new LuceneSearch(queryReader, new Excerpts(syllables), home.columns(), workers);
        this.explaining = new Explaining(queryReader, home.columns(), workers);
        this.suggestions = new TitleSuggestions(syllables);
        this.alike = new AlikeProducts(syllables);
        this.generations = new Generations(home);
    }

    @Override
    public void addOrUpdate(SearchDocument document) {
        generations.put(document, products);
    }

    @Override
    public void remove(ProductId product) {
        generations.remove(product);
    }

    @Override
    public void removeAll() {
        generations.removeAll();
    }

    @Override
    public void rebuild(Documents documents) {
        generations.rebuild(documents, products);
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return generations.answer(searcher -> search.search(searcher, query));
    }

    @Override
    public List<ProductId> suggest(String text, int most, Instant now) {
        return generations.answer(searcher -> suggestions.of(searcher, text, most, now));
    }

    @Override
    public List<ProductId> alike(ProductId product, int most, Instant now) {
        return generations.answer(searcher -> alike.of(searcher, product, most, now));
    }

    @Override
    public SearchExplanation explain(SearchQuery query) {
        return generations.answer(searcher -> explaining.explain(searcher, query));
    }

    @Override
    public void abbreviations(Map<String, String> additions) {
        abbreviations.add(additions);
    }

    @Override
    public IndexState state() {
        return generations.state();
    }

    @Override
    public void close() {
        workers.close();
        generations.close();
    }
}
