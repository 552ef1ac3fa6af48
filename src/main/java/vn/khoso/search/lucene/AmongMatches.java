package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the best of what {@link FacetCounting} has found. Nearly everything with a high score is among it, so this is
 * much faster than to demand it of every product that could be passed over.
 */
final class AmongMatches implements CollectorManager<AmongMatches.Chosen, TopFieldDocs> {

    private final TopFieldCollectorManager best;
    private final @Nullable FixedBitSet[] matches;

    AmongMatches(TopFieldCollectorManager best, @Nullable FixedBitSet[] matches) {
        this.best = best;
        this.matches = matches.clone();
    }

    @Override
    public Chosen newCollector() {
        return new Chosen(best.newCollector(), matches);
    }

    @Override
    public TopFieldDocs reduce(Collection<Chosen> collectors) throws IOException {
        return best.reduce(collectors.stream().map(chosen -> chosen.best).toList());
    }

    /** Collects on one thread. */
    static final class Chosen implements Collector {

        private final TopFieldCollector best;
        private final @Nullable FixedBitSet[] matches;

        private Chosen(TopFieldCollector best, @Nullable FixedBitSet[] matches) {
            this.best = best;
            this.matches = matches;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            LeafCollector in = best.getLeafCollector(leaf);
            FixedBitSet found = matches[leaf.ord];
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) throws IOException {
                    in.setScorer(scorer);
                }

                @Override
                public void collect(int document) throws IOException {
                    if (found != null && found.get(document)) {
                        in.collect(document);
                    }
                }

                @Override
                public @Nullable DocIdSetIterator competitiveIterator() throws IOException {
                    return in.competitiveIterator();
                }

                @Override
                public void finish() throws IOException {
                    in.finish();
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return best.scoreMode();
        }

        @Override
        public void setWeight(Weight weight) {
            best.setWeight(weight);
        }
    }
}
