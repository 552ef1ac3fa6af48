package vn.khoso.search.lucene;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import vn.khoso.search.reading.Clause;
import vn.khoso.search.reading.Gram;
import vn.khoso.search.reading.ReadQuery;

/** Says a query that was read in the words of Lucene. */
final class Translation {

    private static final double PREVAILING = .9;
    private static final int MOST_FORMS = 24;

    private final ReadQuery read;
    private final LuceneTermCounts counts;

    /** Translates one query for one state of the index, the one its counts come from. */
    Translation(ReadQuery read, LuceneTermCounts counts) {
        this.read = read;
        this.counts = counts;
    }

    /** Returns the query that is translated. */
    ReadQuery read() {
        return read;
    }

    /** Returns what has a score: all that matches and more. */
    Query scored() {
        BooleanQuery.Builder scores = new BooleanQuery.Builder();
        parts().forEach(part -> scores.add(part.weighted(), Occur.SHOULD));
        return scores.build();
    }

    /**
     * Returns what matches a query and is public at the given instant. What is not is excluded rather than the rest
     * demanded: most products are public for ever.
     */
    static Query publicAt(Query matches, Instant now) {
        long millis = IndexedProduct.millis(now);
        return new BooleanQuery.Builder()
                .add(matches, Occur.MUST)
                .add(LongField.newRangeQuery(Fields.PUBLIC_FROM, millis + 1, Long.MAX_VALUE), Occur.MUST_NOT)
                .add(LongField.newRangeQuery(Fields.PUBLIC_UNTIL, Long.MIN_VALUE, millis), Occur.MUST_NOT)
                .build();
    }

    /** Returns the single queries whose scores add up; what comes to the same term is one of them. */
    List<Part> parts() {
        Map<Query, Part> parts = new LinkedHashMap<>();
        for (Clause clause : read.clauses()) {
            Query query = query(clause.term(), UnaryOperator.identity());
            parts.merge(query, new Part(clause, query, clause.weight()), Part::and);
        }
        return List.copyOf(parts.values());
    }

    /** Returns the terms of the index that a term stands for: itself, or all exact forms of a folded pair. */
    List<Term> spellings(vn.khoso.search.reading.Term term) {
        return spellings(Fields.text(term.gram()), term);
    }

    private List<Term> spellings(String field, vn.khoso.search.reading.Term term) {
        Map<String, Long> forms = term.gram() == Gram.FOLDED_PAIR ? counts.pairForms(term.foldedText()) : Map.of();
        return forms.isEmpty()
                ? List.of(new Term(field, term.text()))
                : forms.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(MOST_FORMS)
                        .map(form -> new Term(field, form.getKey()))
                        .toList();
    }

    private Query query(vn.khoso.search.reading.Term term, UnaryOperator<String> fieldOf) {
        vn.khoso.search.reading.Term scored = prevailing(term);
        String field = fieldOf.apply(Fields.text(scored.gram()));
        List<Term> spellings = spellings(field, scored);
        if (spellings.size() == 1) {
            return new TermQuery(spellings.getFirst());
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        spellings.forEach(any::addTerm);
        return any.build();
    }

    /** For a score, what is nearly always written in one way is looked for without marks: one list instead of two. */
    private vn.khoso.search.reading.Term prevailing(vn.khoso.search.reading.Term term) {
        Map<String, Long> forms = switch (term.gram()) {
            case EXACT -> counts.formCounts(term.foldedText());
            case EXACT_PAIR -> counts.pairForms(term.foldedText());
            case FOLDED, FOLDED_PAIR -> Map.of();
        };
        long all = forms.values().stream().mapToLong(Long::longValue).sum();
        return all > 0 && forms.getOrDefault(term.text(), 0L) >= PREVAILING * all ? term.withoutMarks() : term;
    }

    /** Returns what finds the term of a clause in titles. */
    Query inTitle(Clause clause) {
        return query(clause.term(), Fields::titleOf);
    }

    /**
     * A clause as it is looked for.
     *
     * @param clause the first clause that comes to this query
     * @param query the query without a weight
     * @param weight the weights of all such clauses together
     */
    record Part(Clause clause, Query query, float weight) {

        /** Returns the query with its weight. */
        Query weighted() {
            return new BoostQuery(query, weight);
        }

        private Part and(Part other) {
            return new Part(clause, query, weight + other.weight());
        }
    }
}
