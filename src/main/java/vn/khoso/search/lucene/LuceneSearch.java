package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import vn.khoso.search.SearchHit;
import vn.khoso.search.SearchOrder;
import vn.khoso.search.SearchQuery;
import vn.khoso.search.SearchResult;
import vn.khoso.search.reading.Excerpts;
import vn.khoso.search.reading.QueryReader;
import vn.khoso.search.reading.ReadQuery;
import vn.khoso.shared.Page;
import vn.khoso.shared.ProductId;

/** Answers queries on one state of the index. */
final class LuceneSearch {

    private static final int DEEPEST = 10_000;
    private static final SortField NEWEST =
            LongField.newSortField(Fields.PUBLIC_FROM, true, SortedNumericSelector.Type.MAX);

    private final QueryReader queryReader;
    private final Excerpts excerpts;

    LuceneSearch(QueryReader queryReader, Excerpts excerpts) {
        this.queryReader = queryReader;
        this.excerpts = excerpts;
    }

    SearchResult search(IndexSearcher searcher, SearchQuery query) throws IOException {
        ReadQuery read = queryReader.read(query.text(), new LuceneTermCounts(searcher.getIndexReader()));
        Query matches = Translation.publicMatches(read, query.now());
        FacetCounting.Counts counts = searcher.search(matches, new FacetCounting(query.filters()));
        List<SearchHit> hits = counts.total() == 0 ? List.of() : hits(searcher, query, read, matches);
        Page<SearchHit> page =
                new Page<>(hits, query.page().number(), query.page().size(), counts.total());
        return new SearchResult(page, counts.facets(), read.understanding());
    }

    private List<SearchHit> hits(IndexSearcher searcher, SearchQuery query, ReadQuery read, Query matches)
            throws IOException {
        long end = query.page().offset() + query.page().size();
        if (end > DEEPEST) {
            return List.of();
        }
        boolean scored = query.order() == SearchOrder.RELEVANCE && !read.isEmpty();
        Sort sort = scored ? new Sort(SortField.FIELD_SCORE, NEWEST) : new Sort(NEWEST);
        ScoreDoc[] best = searcher.search(
                        Translation.filtered(matches, query.filters()),
                        new TopFieldCollectorManager(sort, Math.toIntExact(end), 1))
                .scoreDocs;
        StoredFields stored = searcher.storedFields();
        List<SearchHit> hits = new ArrayList<>();
        for (int i = Math.toIntExact(query.page().offset()); i < best.length; i++) {
            Document document = stored.document(best[i].doc);
            float score = scored ? scoreOf(best[i]) : 0;
            ProductId product = new ProductId(document.get(Fields.ID));
            hits.add(excerpts.hit(product, score, IndexedProduct.texts(document), read));
        }
        return hits;
    }

    private static float scoreOf(ScoreDoc document) {
        return document instanceof FieldDoc sorted && sorted.fields[0] instanceof Float score ? score : document.score;
    }
}
