package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/**
 * One pass over the index: finds what is enough, counts it, and hands it to the ranking, segment by segment. Each core
 * takes about as many products as the others.
 */
final class IndexPass {

    private static final long WORTH_SHARING = 20_000;
    private static final Comparator<List<LeafReaderContext>> SMALLEST = Comparator.comparingLong(
            share -> share.stream().mapToLong(IndexPass::products).sum());

    private final Translation translation;
    private final FacetCounting.Question question;
    private final Ranking ranking;

    IndexPass(Translation translation, FacetCounting.Question question, Ranking ranking) {
        this.translation = translation;
        this.question = question;
        this.ranking = ranking;
    }

    /** Returns what was counted; the ranking has the best then. */
    FacetCounting over(List<LeafReaderContext> segments, Workers workers) throws IOException {
        List<Callable<FacetCounting>> parts = new ArrayList<>();
        for (List<LeafReaderContext> part : shared(segments, workers.parts())) {
            Ranking.Part ranked = ranking.part();
            parts.add(() -> pass(part, ranked));
        }
        FacetCounting sum = new FacetCounting(question);
        workers.all(parts).forEach(sum::add);
        return sum;
    }

    private FacetCounting pass(List<LeafReaderContext> segments, Ranking.Part ranked) throws IOException {
        FacetCounting counting = new FacetCounting(question);
        for (LeafReaderContext segment : segments) {
            FixedBitSet found = new Matching(translation, segment.reader()).found();
            ranked.add(segment, counting.passing(segment.reader(), found));
        }
        return counting;
    }

    /** The largest segments are given out first, each to whom has least; small indexes are not worth sharing. */
    private static List<List<LeafReaderContext>> shared(List<LeafReaderContext> segments, int parts) {
        long products = segments.stream().mapToLong(IndexPass::products).sum();
        if (products < WORTH_SHARING) {
            return List.of(segments);
        }
        List<List<LeafReaderContext>> shares = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            shares.add(new ArrayList<>());
        }
        segments.stream()
                .sorted(Comparator.comparingLong(IndexPass::products).reversed())
                .forEach(segment -> Collections.min(shares, SMALLEST).add(segment));
        shares.removeIf(List::isEmpty);
        shares.forEach(share -> share.sort(Comparator.comparingInt(segment -> segment.ord)));
        return shares;
    }

    private static long products(LeafReaderContext segment) {
        return segment.reader().maxDoc();
    }
}
