package vn.khoso.search.reading;

import java.util.List;

/**
 * What the last syllable of a query may be the beginning of, judged by the pairs of the index.
 *
 * @param before the folded syllable before it; empty when there is none
 * @param shares the likely completions, folded, each with its share of all that begin so
 */
record Completions(String before, List<Share> shares) {

    private static final Completions NONE = new Completions("", List.of());
    private static final double UNFINISHED_BELOW = .1;
    private static final int MOST = 8;

    /** Returns the completions of the last syllable; none when it is likely to be finished. */
    static Completions of(List<Syllable> typed, TermCounts counts) {
        if (typed.isEmpty()) {
            return NONE;
        }
        String beginning = typed.getLast().folded();
        String before = typed.size() == 1 ? "" : typed.get(typed.size() - 2).folded();
        List<CountedTerm> followers = counts.followers(before, beginning);
        double mass = followers.stream().mapToLong(CountedTerm::count).sum();
        double finished = followers.stream()
                .filter(follower -> follower.term().equals(beginning))
                .mapToLong(CountedTerm::count)
                .sum();
        boolean knownAlone = before.isEmpty() && finished > 0;
        if (mass == 0 || knownAlone || finished >= UNFINISHED_BELOW * mass) {
            return NONE;
        }
        return new Completions(
                before,
                followers.stream()
                        .filter(follower -> !follower.term().equals(beginning))
                        .limit(MOST)
                        .map(follower -> new Share(follower.term(), follower.count() / mass))
                        .toList());
    }

    /** Returns no completions, for a query that ends with something else than a letter. */
    static Completions none() {
        return NONE;
    }

    /**
     * A completion.
     *
     * @param folded the folded syllable
     * @param share its part of all that begin so, up to 1
     */
    record Share(String folded, double share) {}
}
