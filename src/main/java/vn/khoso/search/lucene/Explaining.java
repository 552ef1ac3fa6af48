package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
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

    Explaining(QueryReader queryReader) {
        this.queryReader = queryReader;
    }

    SearchExplanation explain(IndexSearcher searcher, SearchQuery query) throws IOException {
        ReadQuery read = queryReader.read(query.text(), new LuceneTermCounts(searcher.getIndexReader()));
        Query matches = Translation.filtered(Translation.publicMatches(read, query.now()), query.filters());
        List<RankedHit> hits = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(matches, HITS).scoreDocs) {
            String product = searcher.storedFields().document(hit.doc).get(Fields.ID);
            hits.add(new RankedHit(new ProductId(product), hit.score, reasons(searcher, read, hit.doc)));
        }
        return read.explained(hits);
    }

    private static List<Reason> reasons(IndexSearcher searcher, ReadQuery read, int document) throws IOException {
        List<Reason> reasons = new ArrayList<>();
        for (Translation.Part part : Translation.parts(read.clauses())) {
            Explanation explanation = searcher.explain(part.query(), document);
            if (explanation.isMatch()) {
                float score = explanation.getValue().floatValue();
                reasons.add(part.clause().term().reason(part.inTitle(), score));
            }
        }
        reasons.sort(Comparator.comparingDouble(Reason::score).reversed());
        return reasons;
    }
}
