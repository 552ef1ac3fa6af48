package vn.khoso.search.lucene;

import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Matches what {@link FacetCounting} has found on the same searcher; never to be kept or cached. */
final class MatchesQuery extends Query {

    private final @Nullable FixedBitSet[] matches;

    /** Takes the matches by the number of the segment. */
    MatchesQuery(@Nullable FixedBitSet[] matches) {
        this.matches = matches.clone();
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                FixedBitSet found = matches[leaf.ord];
                if (found == null) {
                    return null;
                }
                BitSetIterator iterator = new BitSetIterator(found, found.cardinality());
                return ConstantScoreScorerSupplier.fromIterator(
                        iterator, score(), scoreMode, leaf.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "what was counted";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MatchesQuery query && Arrays.equals(matches, query.matches);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(matches);
    }
}
