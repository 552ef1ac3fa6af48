package vn.khoso.search.lucene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import vn.khoso.search.Facet;
import vn.khoso.search.reading.Clause;
import vn.khoso.search.reading.Gram;
import vn.khoso.search.reading.ReadQuery;
import vn.khoso.search.reading.Slot;

/** Says a query that was read in the words of Lucene. */
final class Translation {

    private static final float TITLE_WEIGHT = .15f;

    private Translation() {}

    /** Returns what matches the words and is public at the given instant. */
    static Query publicMatches(ReadQuery read, Instant now) {
        return publicAt(words(read), now);
    }

    /** Returns what matches a query and is public at the given instant. */
    static Query publicAt(Query matches, Instant now) {
        long millis = IndexedProduct.millis(now);
        return new BooleanQuery.Builder()
                .add(matches, Occur.MUST)
                .add(LongField.newRangeQuery(Fields.PUBLIC_FROM, Long.MIN_VALUE, millis), Occur.FILTER)
                .add(
                        LongField.newRangeQuery(Fields.PUBLIC_UNTIL, Math.addExact(millis, 1), Long.MAX_VALUE),
                        Occur.FILTER)
                .build();
    }

    /** Returns the matches that have one of the wanted values in every filtered facet. */
    static Query filtered(Query matches, Map<Facet, Set<String>> filters) {
        if (filters.isEmpty()) {
            return matches;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(matches, Occur.MUST);
        filters.forEach((facet, values) -> {
            Collection<BytesRef> terms = values.stream().map(BytesRef::new).toList();
            all.add(KeywordField.newSetQuery(Fields.facet(facet), terms), Occur.FILTER);
        });
        return all.build();
    }

    private static Query words(ReadQuery read) {
        if (read.isHopeless()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        if (read.isEmpty()) {
            words.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        } else {
            addSlots(words, read);
            addScores(words, read.clauses());
        }
        read.required().forEach(terms -> words.add(all(terms), Occur.FILTER));
        read.excluded().forEach(terms -> words.add(all(terms), Occur.MUST_NOT));
        return words.build();
    }

    private static void addSlots(BooleanQuery.Builder words, ReadQuery read) {
        if (read.slots().isEmpty()) {
            return;
        }
        BooleanQuery.Builder slots = new BooleanQuery.Builder().setMinimumNumberShouldMatch(read.needed());
        read.slots().forEach(slot -> slots.add(anyOf(slot), Occur.SHOULD));
        words.add(slots.build(), Occur.FILTER);
    }

    private static void addScores(BooleanQuery.Builder words, List<Clause> clauses) {
        parts(clauses).forEach(part -> words.add(part.query(), Occur.SHOULD));
    }

    /** Returns the single queries whose scores add up: each clause in all texts and once more in the title. */
    static List<Part> parts(List<Clause> clauses) {
        List<Part> parts = new ArrayList<>();
        for (Clause clause : clauses) {
            String text = clause.term().text();
            Gram gram = clause.term().gram();
            parts.add(new Part(clause, false, boosted(Fields.text(gram), text, clause.weight())));
            if (gram != Gram.EXACT_PAIR) {
                parts.add(new Part(clause, true, boosted(Fields.title(gram), text, clause.weight() * TITLE_WEIGHT)));
            }
        }
        return parts;
    }

    private static Query boosted(String field, String text, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, text)), weight);
    }

    private static Query anyOf(Slot slot) {
        List<Query> alternatives = new ArrayList<>();
        slot.anyOf().forEach(terms -> alternatives.add(all(terms)));
        if (alternatives.size() == 1) {
            return alternatives.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        alternatives.forEach(alternative -> any.add(alternative, Occur.SHOULD));
        return any.build();
    }

    private static Query all(List<vn.khoso.search.reading.Term> terms) {
        if (terms.size() == 1) {
            return query(terms.getFirst());
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        terms.forEach(term -> all.add(query(term), Occur.FILTER));
        return all.build();
    }

    private static Query query(vn.khoso.search.reading.Term term) {
        return new TermQuery(new Term(Fields.text(term.gram()), term.text()));
    }

    /** A clause as it is looked for in one field. */
    record Part(Clause clause, boolean inTitle, Query query) {}
}
