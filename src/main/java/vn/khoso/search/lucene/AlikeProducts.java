package vn.khoso.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import vn.khoso.search.Facet;
import vn.khoso.search.IndexedPassage;
import vn.khoso.search.reading.Excerpts.Texts;
import vn.khoso.search.reading.Gram;
import vn.khoso.search.reading.Syllables;
import vn.khoso.search.reading.TextTerms;
import vn.khoso.shared.ProductId;

/**
 * Finds products that speak of the same as one product: by its most telling pairs of syllables, wherever they stand, and
 * by its campaigns, topics and organisation.
 */
final class AlikeProducts {

    private static final int MOST_PAIRS = 24;
    private static final int LONGEST_TEXT = 20_000;
    /** A word repeated more often says nothing more. */
    private static final int MOST_OFTEN = 4;

    private static final String PAIRS = Fields.text(Gram.EXACT_PAIR);
    private static final Map<Facet, Float> IN_COMMON =
            Map.of(Facet.CAMPAIGN, 6f, Facet.TOPIC, 4f, Facet.ORGANISATION, 2f);

    private final Syllables syllables;

    AlikeProducts(Syllables syllables) {
        this.syllables = syllables;
    }

    List<ProductId> of(IndexSearcher searcher, ProductId product, int most, Instant now) throws IOException {
        Query itself = new TermQuery(Fields.id(product.value()));
        ScoreDoc[] known = searcher.search(itself, 1).scoreDocs;
        if (known.length == 0) {
            return List.of();
        }
        int document = known[0].doc;
        BooleanQuery.Builder alike = new BooleanQuery.Builder();
        addInCommon(alike, searcher.getIndexReader(), document);
        tellingPairs(searcher.getIndexReader(), textsOf(searcher, document))
                .forEach(pair -> alike.add(
                        new BoostQuery(new TermQuery(pair.term()), Math.min(MOST_OFTEN, pair.count())), Occur.SHOULD));
        alike.add(itself, Occur.MUST_NOT);
        List<ProductId> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(Translation.publicAt(alike.build(), now), most).scoreDocs) {
            found.add(new ProductId(searcher.storedFields().document(hit.doc).get(Fields.ID)));
        }
        return found;
    }

    private static Texts textsOf(IndexSearcher searcher, int document) throws IOException {
        Document stored = searcher.storedFields().document(document);
        return IndexedProduct.texts(stored);
    }

    private static void addInCommon(BooleanQuery.Builder alike, IndexReader reader, int document) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        for (Map.Entry<Facet, Float> facet : IN_COMMON.entrySet()) {
            String field = Fields.facet(facet.getKey());
            SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
            if (values.advanceExact(document - leaf.docBase)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    Query same = new TermQuery(new Term(field, values.lookupOrd(values.nextOrd())));
                    alike.add(new BoostQuery(new ConstantScoreQuery(same), facet.getValue()), Occur.SHOULD);
                }
            }
        }
    }

    /** Returns the pairs that are frequent here and rare elsewhere; those that stand nowhere else cannot find anything. */
    private List<Pair> tellingPairs(IndexReader reader, Texts texts) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        pairsOf(texts).forEach(pair -> counts.merge(pair, 1, Integer::sum));
        List<Pair> pairs = new ArrayList<>();
        for (Map.Entry<String, Integer> counted : counts.entrySet()) {
            Term term = new Term(PAIRS, counted.getKey());
            int documents = reader.docFreq(term);
            if (documents > 1) {
                double rare = Math.log((double) reader.numDocs() / documents);
                pairs.add(new Pair(term, counted.getValue(), Math.min(MOST_OFTEN, counted.getValue()) * rare));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::telling).reversed());
        return pairs.subList(0, Math.min(MOST_PAIRS, pairs.size()));
    }

    private List<String> pairsOf(Texts texts) {
        TextTerms terms = new TextTerms(syllables);
        terms.add(texts.title()).add(texts.summary());
        int room = LONGEST_TEXT;
        for (IndexedPassage passage : texts.passages()) {
            room -= passage.text().length();
            if (room > 0) {
                terms.add(passage.text());
            }
        }
        return terms.of(Gram.EXACT_PAIR);
    }

    private record Pair(Term term, int count, double telling) {}
}
