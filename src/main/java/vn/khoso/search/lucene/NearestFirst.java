package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** Takes the products with the highest scores, of equal ones the newest; passes over whatever cannot be among them. */
final class NearestFirst implements Ranking {

    /** Below one product in so many it is faster to go to each than to pass over the others. */
    private static final int FEW = 32;

    private static final SortField NEWEST =
            LongField.newSortField(Fields.PUBLIC_FROM, true, SortedNumericSelector.Type.MAX);
    private static final Sort ORDER = new Sort(SortField.FIELD_SCORE, NEWEST);

    private final Weight weight;
    private final TopFieldCollectorManager best;
    private final List<TopFieldCollector> parts = new ArrayList<>();

    /** Takes so many, 1 at least. */
    NearestFirst(IndexSearcher searcher, Query scored, int most) throws IOException {
        this.best = new TopFieldCollectorManager(ORDER, most, 1);
        this.weight = searcher.createWeight(searcher.rewrite(scored), ScoreMode.TOP_SCORES, 1);
    }

    @Override
    public Part part() {
        TopFieldCollector part = best.newCollector();
        part.setWeight(weight);
        parts.add(part);
        return (segment, products) -> add(segment, products, part.getLeafCollector(segment));
    }

    @Override
    public ScoreDoc[] best() throws IOException {
        return best.reduce(parts).scoreDocs;
    }

    /** Returns the score of a product that was taken. */
    static float scoreOf(ScoreDoc document) {
        return document instanceof FieldDoc sorted && sorted.fields[0] instanceof Float score ? score : document.score;
    }

    private void add(LeafReaderContext segment, FixedBitSet products, LeafCollector collector) throws IOException {
        if ((long) products.cardinality() * FEW < products.length()) {
            addEach(segment, products, collector);
        } else {
            BulkScorer scorer = weight.bulkScorer(segment);
            if (scorer != null) {
                scorer.score(collector, products.asReadOnlyBits(), 0, DocIdSetIterator.NO_MORE_DOCS);
            }
        }
        collector.finish();
    }

    private void addEach(LeafReaderContext segment, FixedBitSet products, LeafCollector collector) throws IOException {
        Scorer scorer = weight.scorer(segment);
        if (scorer == null) {
            return;
        }
        collector.setScorer(scorer);
        DocIdSetIterator scored = scorer.iterator();
        int wanted = next(products, 0);
        while (wanted != DocIdSetIterator.NO_MORE_DOCS) {
            int document = scored.docID() < wanted ? scored.advance(wanted) : scored.docID();
            if (document == wanted) {
                collector.collect(document);
                wanted = next(products, wanted + 1);
            } else if (document == DocIdSetIterator.NO_MORE_DOCS) {
                return;
            } else {
                wanted = next(products, document);
            }
        }
    }

    private static int next(FixedBitSet products, int from) {
        return from < products.length() ? products.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }
}
