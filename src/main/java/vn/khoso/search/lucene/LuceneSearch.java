package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
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
    /** Below one match in so many products it is faster to look at the matches only. */
    private static final int FEW = 32;

    private static final SortField NEWEST =
            LongField.newSortField(Fields.PUBLIC_FROM, true, SortedNumericSelector.Type.MAX);

    private final QueryReader queryReader;
    private final Excerpts excerpts;
    private final ColumnCache columns = new ColumnCache();

    LuceneSearch(QueryReader queryReader, Excerpts excerpts) {
        this.queryReader = queryReader;
        this.excerpts = excerpts;
    }

    SearchResult search(IndexSearcher searcher, SearchQuery query) throws IOException {
        LuceneTermCounts terms = new LuceneTermCounts(searcher.getIndexReader());
        ReadQuery read = queryReader.read(query.text(), terms);
        Translation translation = new Translation(read, terms);
        FacetCounting.Counts counts = searcher.search(
                translation.matches(),
                new FacetCounting(
                        query.filters(),
                        columns,
                        IndexedProduct.millis(query.now()),
                        searcher.getIndexReader().leaves().size()));
        List<SearchHit> hits = counts.total() == 0 ? List.of() : hits(searcher, query, translation, counts);
        Page<SearchHit> page =
                new Page<>(hits, query.page().number(), query.page().size(), counts.total());
        return new SearchResult(page, counts.facets(), read.understanding());
    }

    private List<SearchHit> hits(
            IndexSearcher searcher, SearchQuery query, Translation translation, FacetCounting.Counts counts)
            throws IOException {
        long end = query.page().offset() + query.page().size();
        if (end > DEEPEST) {
            return List.of();
        }
        ReadQuery read = translation.read();
        boolean scored = query.order() == SearchOrder.RELEVANCE && !read.isEmpty();
        int most = Math.toIntExact(Math.min(end, counts.total()));
        ScoreDoc[] best =
                (scored ? nearest(searcher, translation, counts, most) : newest(searcher, counts, most)).scoreDocs;
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

    private static TopFieldDocs nearest(
            IndexSearcher searcher, Translation translation, FacetCounting.Counts counts, int most) throws IOException {
        TopFieldCollectorManager best = new TopFieldCollectorManager(new Sort(SortField.FIELD_SCORE, NEWEST), most, 1);
        return counts.total() * FEW < searcher.getIndexReader().maxDoc()
                ? searcher.search(translation.scoredAmong(new MatchesQuery(counts.matches())), best)
                : searcher.search(translation.scored(), new AmongMatches(best, counts.matches()));
    }

    private static TopFieldDocs newest(IndexSearcher searcher, FacetCounting.Counts counts, int most)
            throws IOException {
        return searcher.search(
                new MatchesQuery(counts.matches()), new TopFieldCollectorManager(new Sort(NEWEST), most, 1));
    }

    private static float scoreOf(ScoreDoc document) {
        return document instanceof FieldDoc sorted && sorted.fields[0] instanceof Float score ? score : document.score;
    }
}
