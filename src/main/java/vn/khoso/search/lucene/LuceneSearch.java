package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
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
    /** So many results are worth a thread. */
    private static final int WORTH_SHARING = 8;

    private final QueryReader queryReader;
    private final Excerpts excerpts;
    private final ColumnCache columns;
    private final Workers workers;

    LuceneSearch(QueryReader queryReader, Excerpts excerpts, ColumnCache columns, Workers workers) {
        this.queryReader = queryReader;
        this.excerpts = excerpts;
        this.columns = columns;
        this.workers = workers;
    }

    SearchResult search(IndexSearcher searcher, SearchQuery query) throws IOException {
        LuceneTermCounts terms = new LuceneTermCounts(searcher.getIndexReader());
        ReadQuery read = queryReader.read(query.text(), terms);
        Translation translation = new Translation(read, terms);
        boolean scored = query.order() == SearchOrder.RELEVANCE && !read.isEmpty();
        long end = query.page().offset() + query.page().size();
        int most = Math.clamp(
                end > DEEPEST ? 1 : end,
                1,
                Math.max(1, searcher.getIndexReader().maxDoc()));
        Ranking ranking =
                scored ? new NearestFirst(searcher, translation.scored(), most) : new NewestFirst(columns, most);
        FacetCounting.Question question =
                new FacetCounting.Question(query.filters(), columns, IndexedProduct.millis(query.now()));
        FacetCounting counted = new IndexPass(translation, question, ranking)
                .over(searcher.getIndexReader().leaves(), workers);
        List<SearchHit> hits = end > DEEPEST ? List.of() : hits(searcher, query, read, ranking.best());
        Page<SearchHit> page =
                new Page<>(hits, query.page().number(), query.page().size(), counted.total());
        return new SearchResult(page, counted.facets(), read.understanding());
    }

    private List<SearchHit> hits(IndexSearcher searcher, SearchQuery query, ReadQuery read, ScoreDoc[] best)
            throws IOException {
        int first = (int) Math.min(query.page().offset(), best.length);
        List<Callable<List<SearchHit>>> parts = new ArrayList<>();
        int length = Math.max(WORTH_SHARING, Math.ceilDiv(best.length - first, workers.parts()));
        for (int from = first; from < best.length; from += length) {
            List<ScoreDoc> part = Arrays.asList(best).subList(from, Math.min(best.length, from + length));
            parts.add(() -> shown(searcher.storedFields(), part, read));
        }
        return workers.all(parts).stream().flatMap(List::stream).toList();
    }

    private List<SearchHit> shown(StoredFields stored, List<ScoreDoc> found, ReadQuery read) throws IOException {
        List<SearchHit> shown = new ArrayList<>();
        for (ScoreDoc hit : found) {
            Document document = stored.document(hit.doc);
            ProductId product = new ProductId(document.get(Fields.ID));
            shown.add(excerpts.hit(product, NearestFirst.scoreOf(hit), IndexedProduct.texts(document), read));
        }
        return shown;
    }
}
