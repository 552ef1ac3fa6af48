package vn.khoso.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khoso.search.reading.CountedTerm;
import vn.khoso.search.reading.Gram;
import vn.khoso.search.reading.Syllable;
import vn.khoso.search.reading.Term;
import vn.khoso.search.reading.TermCounts;

/** Counts the terms of some products by looking at all of them. */
public final class InMemoryTermCounts implements TermCounts {

    private static final Comparator<CountedTerm> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(CountedTerm::count).reversed().thenComparing(CountedTerm::term);

    private final int documents;
    private final Map<Gram, Map<String, Long>> occurrences = new EnumMap<>(Gram.class);
    private final Map<Gram, Map<String, Long>> holders = new EnumMap<>(Gram.class);

    InMemoryTermCounts(List<InMemoryProduct> products) {
        this.documents = products.size();
        for (Gram gram : Gram.values()) {
            Map<String, Long> occurring = new HashMap<>();
            Map<String, Long> holding = new HashMap<>();
            for (InMemoryProduct product : products) {
                product.terms(gram).forEach((term, count) -> {
                    occurring.merge(term, (long) count, Long::sum);
                    holding.merge(term, 1L, Long::sum);
                });
            }
            occurrences.put(gram, occurring);
            holders.put(gram, holding);
        }
    }

    @Override
    public long documents() {
        return documents;
    }

    @Override
    public long syllables() {
        return occurrences(Gram.EXACT).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Override
    public long documentsWith(String folded) {
        return holders.getOrDefault(Gram.FOLDED, Map.of()).getOrDefault(folded, 0L);
    }

    @Override
    public List<CountedTerm> forms(String folded) {
        List<CountedTerm> forms = new ArrayList<>();
        occurrences(Gram.EXACT).forEach((term, count) -> {
            if (term.startsWith(Term.formsPrefix(folded))) {
                forms.add(new CountedTerm(Term.exactForm(term), count));
            }
        });
        return forms.stream().sorted(MOST_FREQUENT_FIRST).toList();
    }

    @Override
    public long pairs(Syllable first, Syllable second) {
        return occurrences(Gram.EXACT_PAIR).getOrDefault(Term.exactPairText(first, second), 0L);
    }

    @Override
    public long foldedPairs(String first, String second) {
        return occurrences(Gram.FOLDED_PAIR).getOrDefault(first + ' ' + second, 0L);
    }

    @Override
    public List<CountedTerm> neighbours(String folded, long leastDocuments, int most) {
        List<CountedTerm> neighbours = new ArrayList<>();
        occurrences(Gram.FOLDED).forEach((term, count) -> {
            if (documentsWith(term) >= leastDocuments && isOneLetterAway(folded, term)) {
                neighbours.add(new CountedTerm(term, count));
            }
        });
        return neighbours.stream().sorted(MOST_FREQUENT_FIRST).limit(most).toList();
    }

    @Override
    public List<CountedTerm> followers(String before, String beginning) {
        String skipped = before.isEmpty() ? "" : before + ' ';
        List<CountedTerm> followers = new ArrayList<>();
        occurrences(before.isEmpty() ? Gram.FOLDED : Gram.FOLDED_PAIR).forEach((term, count) -> {
            if (term.startsWith(skipped + beginning)) {
                followers.add(new CountedTerm(term.substring(skipped.length()), count));
            }
        });
        return followers.stream().sorted(MOST_FREQUENT_FIRST).toList();
    }

    /** Returns how rare a term is: the inverse document frequency of BM25. */
    double rarity(Term term) {
        long with = holders.getOrDefault(term.gram(), Map.of()).getOrDefault(term.text(), 0L);
        return Math.log1p((documents - with + .5) / (with + .5));
    }

    private Map<String, Long> occurrences(Gram gram) {
        return occurrences.getOrDefault(gram, Map.of());
    }

    /** A letter changed, missing, added, or two neighbours swapped: what is left of the common ends tells. */
    private static boolean isOneLetterAway(String left, String right) {
        int start = 0;
        while (start < Math.min(left.length(), right.length()) && left.charAt(start) == right.charAt(start)) {
            start++;
        }
        String restLeft = left.substring(start);
        String restRight = right.substring(start);
        int end = 0;
        while (end < Math.min(restLeft.length(), restRight.length())
                && restLeft.charAt(restLeft.length() - 1 - end) == restRight.charAt(restRight.length() - 1 - end)) {
            end++;
        }
        String wrong = restLeft.substring(0, restLeft.length() - end);
        String correct = restRight.substring(0, restRight.length() - end);
        boolean swapped = wrong.length() == 2
                && correct.length() == 2
                && wrong.charAt(0) == correct.charAt(1)
                && wrong.charAt(1) == correct.charAt(0);
        return !left.equals(right) && (swapped || Math.max(wrong.length(), correct.length()) == 1);
    }
}
