package vn.khoso.search.lucene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import vn.khoso.search.reading.Clause;
import vn.khoso.search.reading.Gram;
import vn.khoso.search.reading.ReadQuery;
import vn.khoso.search.reading.Requirement;

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

    /** Returns what matches the words, without scores. */
    Query matches() {
        BooleanQuery.Builder matches = new BooleanQuery.Builder();
        addConditions(matches);
        return matches.build();
    }

    /** Returns what has a score: all that matches and more. */
    Query scored() {
        return scores().build();
    }

    /** Returns what has a score and is among the given matches. */
    Query scoredAmong(Query matches) {
        return scores().add(matches, Occur.FILTER)
                .setMinimumNumberShouldMatch(1)
                .build();
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

    private BooleanQuery.Builder scores() {
        BooleanQuery.Builder scores = new BooleanQuery.Builder();
        parts().forEach(part -> scores.add(part.weighted(), Occur.SHOULD));
        return scores;
    }

    private void addConditions(BooleanQuery.Builder query) {
        if (read.isHopeless()) {
            query.add(MatchNoDocsQuery.INSTANCE, Occur.FILTER);
        } else if (read.isEmpty()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        } else {
            addEnough(query);
        }
        read.required().forEach(terms -> query.add(all(terms), Occur.FILTER));
        read.excluded().forEach(terms -> query.add(all(terms), Occur.MUST_NOT));
    }

    private void addEnough(BooleanQuery.Builder query) {
        if (read.enough().size() == 1) {
            query.add(met(read.enough().getFirst()), Occur.FILTER);
            return;
        }
        BooleanQuery.Builder enough = new BooleanQuery.Builder();
        for (Requirement requirement : read.enough()) {
            if (requirement.needed() == 1) {
                // side by side with the alternatives, which is faster than among themselves
                requirement.parts().forEach(part -> addAny(enough, part));
            } else {
                enough.add(met(requirement), Occur.SHOULD);
            }
        }
        query.add(enough.build(), Occur.FILTER);
    }

    private Query met(Requirement requirement) {
        boolean all = requirement.needed() == requirement.parts().size();
        BooleanQuery.Builder met = new BooleanQuery.Builder();
        requirement.parts().forEach(part -> met.add(anyOf(part), all ? Occur.FILTER : Occur.SHOULD));
        return all
                ? met.build()
                : met.setMinimumNumberShouldMatch(requirement.needed()).build();
    }

    private void addAny(BooleanQuery.Builder query, List<List<vn.khoso.search.reading.Term>> lists) {
        lists.forEach(terms -> query.add(all(terms), Occur.SHOULD));
    }

    /** Returns the single queries whose scores add up; what comes to the same term is one of them. */
    List<Part> parts() {
        Map<Query, Part> parts = new LinkedHashMap<>();
        for (Clause clause : read.clauses()) {
            Query query = query(clause.term());
            parts.merge(query, new Part(clause, query, clause.weight()), Part::and);
        }
        return List.copyOf(parts.values());
    }

    private Query anyOf(List<List<vn.khoso.search.reading.Term>> lists) {
        List<Query> alternatives = new ArrayList<>();
        lists.forEach(terms -> alternatives.add(all(terms)));
        if (alternatives.size() == 1) {
            return alternatives.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        alternatives.forEach(alternative -> any.add(alternative, Occur.SHOULD));
        return any.build();
    }

    private Query all(List<vn.khoso.search.reading.Term> terms) {
        if (terms.size() == 1) {
            return query(terms.getFirst());
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        terms.forEach(term -> all.add(query(term), Occur.FILTER));
        return all.build();
    }

    /** A folded pair is any of its exact forms, counted as one term; so is an exact pair of which it is the one form. */
    private Query query(vn.khoso.search.reading.Term term) {
        return query(Fields.text(term.gram()), term);
    }

    private Query query(String field, vn.khoso.search.reading.Term term) {
        if (term.gram() != Gram.FOLDED_PAIR && term.gram() != Gram.EXACT_PAIR) {
            return new TermQuery(new Term(field, term.text()));
        }
        Map<String, Long> forms = counts.pairForms(term.foldedText());
        long all = forms.values().stream().mapToLong(Long::longValue).sum();
        boolean alone = term.gram() == Gram.EXACT_PAIR && forms.getOrDefault(term.text(), 0L) < PREVAILING * all;
        if (alone || forms.isEmpty()) {
            return new TermQuery(new Term(field, term.text()));
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        forms.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_FORMS)
                .forEach(form -> any.addTerm(new Term(field, form.getKey())));
        return any.build();
    }

    /** Returns what finds the term of a clause in titles. */
    Query inTitle(Clause clause) {
        return query(Fields.title(clause.term().gram()), clause.term());
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
