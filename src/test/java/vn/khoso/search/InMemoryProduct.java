package vn.khoso.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khoso.search.SearchExplanation.RankedHit;
import vn.khoso.search.SearchExplanation.Reason;
import vn.khoso.search.reading.Clause;
import vn.khoso.search.reading.Gram;
import vn.khoso.search.reading.ReadQuery;
import vn.khoso.search.reading.Syllables;
import vn.khoso.search.reading.Term;
import vn.khoso.search.reading.TextTerms;

/** A product in {@link InMemorySearchIndex} with its terms counted. */
final class InMemoryProduct {

    private static final double TITLE_WEIGHT = .15;

    private final SearchDocument document;
    private final Map<Gram, Map<String, Integer>> all = new EnumMap<>(Gram.class);
    private final Map<Gram, Map<String, Integer>> title = new EnumMap<>(Gram.class);

    InMemoryProduct(SearchDocument document, Syllables syllables) {
        this.document = document;
        TextTerms titleTerms = new TextTerms(syllables).add(document.title());
        TextTerms terms = new TextTerms(syllables).add(document.title()).add(document.summary());
        document.names().forEach(terms::add);
        terms.addContinuous(
                document.passages().stream().map(IndexedPassage::text).toList());
        for (Gram gram : Gram.values()) {
            all.put(gram, counted(terms.of(gram)));
            title.put(gram, counted(titleTerms.of(gram)));
        }
    }

    SearchDocument document() {
        return document;
    }

    Map<String, Integer> terms(Gram gram) {
        return all.getOrDefault(gram, Map.of());
    }

    boolean matches(ReadQuery query) {
        return !query.isHopeless()
                && (query.enough().isEmpty() || query.enough().stream().anyMatch(each -> each.isMetBy(this::hasAll)))
                && query.required().stream().allMatch(this::hasAll)
                && query.excluded().stream().noneMatch(this::hasAll);
    }

    double score(ReadQuery query, InMemoryTermCounts counts) {
        double score = 0;
        for (Clause clause : query.clauses()) {
            Term term = clause.term();
            double occurrences = occurrences(all, term) + TITLE_WEIGHT * occurrences(title, term);
            score += clause.weight() * counts.rarity(term) * occurrences / (occurrences + 1.2);
        }
        return score;
    }

    /** Tells whether the title has all of these folded syllables, of the last one at least its beginning. */
    boolean titleBegins(List<String> typed) {
        Set<String> words = title.getOrDefault(Gram.FOLDED, Map.of()).keySet();
        return words.containsAll(typed.subList(0, typed.size() - 1))
                && words.stream().anyMatch(word -> word.startsWith(typed.getLast()));
    }

    /** Returns how much two products have in common: topics and campaigns most, then pairs of syllables. */
    double inCommonWith(InMemoryProduct other) {
        double common = 0;
        for (Facet facet : List.of(Facet.TOPIC, Facet.CAMPAIGN)) {
            common += document.values(facet).stream()
                            .filter(other.document.values(facet)::contains)
                            .count()
                    * 4;
        }
        return common
                + terms(Gram.EXACT_PAIR).keySet().stream()
                        .filter(other.terms(Gram.EXACT_PAIR)::containsKey)
                        .count();
    }

    RankedHit ranked(ReadQuery query, InMemoryTermCounts counts) {
        List<Reason> reasons = new ArrayList<>();
        for (Clause clause : query.clauses()) {
            ReadQuery only = new ReadQuery(
                    List.of(clause), List.of(), List.of(), 0, List.of(), List.of(), List.of(), query.understanding());
            double score = score(only, counts);
            if (score > 0) {
                reasons.add(clause.term().reason(false, (float) score));
            }
        }
        reasons.sort(Comparator.comparingDouble(Reason::score).reversed());
        return new RankedHit(document.id(), (float) score(query, counts), reasons);
    }

    private boolean hasAll(List<Term> terms) {
        return terms.stream().allMatch(term -> occurrences(all, term) > 0);
    }

    private static int occurrences(Map<Gram, Map<String, Integer>> terms, Term term) {
        return terms.getOrDefault(term.gram(), Map.of()).getOrDefault(term.text(), 0);
    }

    private static Map<String, Integer> counted(List<String> terms) {
        Map<String, Integer> counts = new HashMap<>();
        terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }
}
