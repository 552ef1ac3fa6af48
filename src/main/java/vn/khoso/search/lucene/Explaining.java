package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import vn.khoso.search.SearchExplanation;
import vn.khoso.search.SearchExplanation.RankedHit;
import vn.khoso.search.SearchExplanation.Reason;
import vn.khoso.search.SearchQuery;
import vn.khoso.search.reading.QueryReader;
import vn.khoso.search.reading.ReadQuery;
import vn.khoso.shared.ProductId;

/** Takes a ranking apart for administrators. Costs far more than a search. */
final class Explaining {

    private static final int HITS = 10;

    private final QueryReader queryReader;
    private final ColumnCache columns;
    private final Workers workers;

    Explaining(QueryReader queryReader, ColumnCache columns, Workers workers) {
        this.queryReader = queryReader;
        this.columns = columns;
        this.workers = workers;
    }

    SearchExplanation explain(IndexSearcher searcher, SearchQuery query) throws IOException {
        LuceneTermCounts terms = new LuceneTermCounts(searcher.getIndexReader());
        ReadQuery read = queryReader.read(query.text(), terms);
        Translation translation = new Translation(read, terms);
        Ranking ranking = new NearestFirst(searcher, translation.scored(), HITS);
        FacetCounting.Question question =
                new FacetCounting.Question(Map.of(), columns, IndexedProduct.millis(query.now()));
        new IndexPass(translation, question, ranking)
                .over(searcher.getIndexReader().leaves(), workers);
        List<RankedHit> hits = new ArrayList<>();
        for (ScoreDoc hit : ranking.best()) {
            String product = searcher.storedFields().document(hit.doc).get(Fields.ID);
            hits.add(new RankedHit(
                    new ProductId(product), NearestFirst.scoreOf(hit), reasons(searcher, translation, hit.doc)));
        }
        return read.explained(hits);
    }

    private static List<Reason> reasons(IndexSearcher searcher, Translation translation, int document)
            throws IOException {
        List<Reason> reasons = new ArrayList<>();
        for (Translation.Part part : translation.parts()) {
            Explanation explanation = searcher.explain(part.weighted(), document);
            if (explanation.isMatch()) {
                boolean inTitle = searcher.explain(translation.inTitle(part.clause()), document)
                        .isMatch();
                float score = explanation.getValue().floatValue();
                reasons.add(part.clause().term().reason(inTitle, score));
            }
        }
        reasons.sort(Comparator.comparingDouble(Reason::score).reversed());
        return reasons;
    }
}
