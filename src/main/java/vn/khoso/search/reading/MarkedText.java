package vn.khoso.search.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * The syllables of a text with those marked that answer a query. Neighbouring syllables of the query that stand together
 * in the text count most; a syllable that is found in such company is not marked elsewhere on its own.
 *
 * @param tokens the syllables
 * @param hits which of them are hits
 * @param coverage how much of the query's meaning is there, 0 to 1
 */
record MarkedText(List<Token> tokens, BitSet hits, double coverage) {

    private static final double ALONE = .5;
    private static final double DOUBTFUL = .2;

    /** Marks the syllables of a text. */
    static MarkedText of(List<Token> tokens, ReadQuery query) {
        Marking marking = new Marking(tokens, query.slots());
        marking.markTogether();
        marking.markAlone(Slot::means, ALONE);
        if (marking.hits.isEmpty()) {
            marking.markAlone(Slot::mayMean, DOUBTFUL);
        }
        query.sequences().forEach(marking::markSequence);
        return new MarkedText(tokens, marking.hits, marking.coverage());
    }

    boolean hasHit() {
        return !hits.isEmpty();
    }

    /** The marks while they are set. */
    private static final class Marking {

        private final List<Token> tokens;
        private final List<Slot> slots;
        private final BitSet hits = new BitSet();
        private final double[] filled;
        private boolean sequenceFound;

        Marking(List<Token> tokens, List<Slot> slots) {
            this.tokens = tokens;
            this.slots = slots;
            this.filled = new double[slots.size()];
        }

        void markTogether() {
            List<BitSet> candidates = new ArrayList<>();
            for (Slot slot : slots) {
                candidates.add(places(slot, Slot::mayMean));
            }
            for (int slot = 0; slot + 1 < slots.size(); slot++) {
                BitSet pair = shiftedLeft(candidates.get(slot + 1));
                pair.and(candidates.get(slot));
                for (int at = pair.nextSetBit(0); at >= 0; at = pair.nextSetBit(at + 1)) {
                    hits.set(at, at + 2);
                    filled[slot] = 1;
                    filled[slot + 1] = 1;
                }
            }
        }

        void markAlone(BiPredicate<Slot, Syllable> matches, double worth) {
            for (int slot = 0; slot < slots.size(); slot++) {
                if (filled[slot] > 0) {
                    continue;
                }
                BitSet places = places(slots.get(slot), matches);
                if (!places.isEmpty()) {
                    hits.or(places);
                    filled[slot] = slots.size() == 1 ? 1 : worth;
                }
            }
        }

        void markSequence(List<String> sequence) {
            for (int start = 0; start + sequence.size() <= tokens.size(); start++) {
                int length = 0;
                while (length < sequence.size()
                        && tokens.get(start + length).syllable().folded().equals(sequence.get(length))) {
                    length++;
                }
                if (length == sequence.size()) {
                    hits.set(start, start + length);
                    sequenceFound = true;
                }
            }
        }

        double coverage() {
            double all = 0;
            double found = 0;
            for (int slot = 0; slot < slots.size(); slot++) {
                all += slots.get(slot).weight();
                found += slots.get(slot).weight() * filled[slot];
            }
            double coverage = all == 0 ? 0 : found / all;
            return sequenceFound ? Math.max(coverage, ALONE) : coverage;
        }

        private BitSet places(Slot slot, BiPredicate<Slot, Syllable> matches) {
            BitSet places = new BitSet();
            for (int at = 0; at < tokens.size(); at++) {
                if (matches.test(slot, tokens.get(at).syllable())) {
                    places.set(at);
                }
            }
            return places;
        }

        private static BitSet shiftedLeft(BitSet bits) {
            return bits.get(1, Math.max(1, bits.length()));
        }
    }
}
