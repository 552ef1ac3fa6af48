package vn.khoso.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import vn.khoso.search.reading.CountedTerm;
import vn.khoso.search.reading.Gram;
import vn.khoso.search.reading.Syllable;
import vn.khoso.search.reading.TermCounts;

/**
 * The counts of one state of the index, read from its dictionaries of terms. For one query, on one thread. Products that
 * were replaced or removed count until their segment is merged; readings do not change by that.
 */
final class LuceneTermCounts implements TermCounts {

    private static final String EXACT = Fields.text(Gram.EXACT);
    private static final String FOLDED = Fields.text(Gram.FOLDED);
    private static final String PAIR = Fields.text(Gram.EXACT_PAIR);
    private static final Comparator<CountedTerm> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(CountedTerm::count).reversed().thenComparing(CountedTerm::term);

    private final IndexReader reader;
    private final long syllables;
    private final Map<String, List<TermsEnum>> dictionaries = new HashMap<>();
    private final Map<String, Map<String, Long>> pairForms = new HashMap<>();
    private final Map<String, Map<String, Long>> formCounts = new HashMap<>();

    LuceneTermCounts(IndexReader reader) throws IOException {
        this.reader = reader;
        this.syllables = Math.max(0, reader.getSumTotalTermFreq(EXACT));
    }

    @Override
    public long documents() {
        return reader.numDocs();
    }

    @Override
    public long syllables() {
        return syllables;
    }

    @Override
    public long documentsWith(String folded) {
        try {
            return reader.docFreq(new Term(FOLDED, folded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<CountedTerm> forms(String folded) {
        return formCounts(folded).entrySet().stream()
                .map(form -> new CountedTerm(vn.khoso.search.reading.Term.exactForm(form.getKey()), form.getValue()))
                .sorted(MOST_FREQUENT_FIRST)
                .toList();
    }

    /** Returns the terms of all exact forms of a folded syllable with their occurrences. */
    Map<String, Long> formCounts(String folded) {
        Map<String, Long> known = formCounts.get(folded);
        if (known == null) {
            known = startingWith(EXACT, vn.khoso.search.reading.Term.formsPrefix(folded));
            formCounts.put(folded, known);
        }
        return known;
    }

    @Override
    public long pairs(Syllable first, Syllable second) {
        return pairForms(first.folded() + ' ' + second.folded())
                .getOrDefault(vn.khoso.search.reading.Term.exactPairText(first, second), 0L);
    }

    @Override
    public long foldedPairs(String first, String second) {
        return pairForms(first + ' ' + second).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Returns the terms of all exact forms of a folded pair with their occurrences. */
    Map<String, Long> pairForms(String foldedPair) {
        Map<String, Long> known = pairForms.get(foldedPair);
        if (known == null) {
            known = startingWith(PAIR, vn.khoso.search.reading.Term.formsPrefix(foldedPair));
            pairForms.put(foldedPair, known);
        }
        return known;
    }

    @Override
    public List<CountedTerm> neighbours(String folded, long leastDocuments, int most) {
        CompiledAutomaton oneLetterAway = new CompiledAutomaton(new LevenshteinAutomata(folded, true).toAutomaton(1));
        List<CountedTerm> neighbours = new ArrayList<>();
        try {
            Terms terms = MultiTerms.getTerms(reader, FOLDED);
            if (terms == null) {
                return List.of();
            }
            TermsEnum near = oneLetterAway.getTermsEnum(terms);
            for (BytesRef term = near.next(); term != null; term = near.next()) {
                String text = term.utf8ToString();
                if (near.docFreq() >= leastDocuments && !text.equals(folded)) {
                    neighbours.add(new CountedTerm(text, near.totalTermFreq()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return neighbours.stream().sorted(MOST_FREQUENT_FIRST).limit(most).toList();
    }

    @Override
    public List<CountedTerm> followers(String before, String beginning) {
        String skipped = before.isEmpty() ? "" : before + ' ';
        Map<String, Long> followers = new HashMap<>();
        startingWith(before.isEmpty() ? FOLDED : PAIR, skipped + beginning)
                .forEach((term, count) ->
                        followers.merge(foldedForm(term).substring(skipped.length()), count, Long::sum));
        return followers.entrySet().stream()
                .map(follower -> new CountedTerm(follower.getKey(), follower.getValue()))
                .sorted(MOST_FREQUENT_FIRST)
                .toList();
    }

    private static String foldedForm(String term) {
        int bar = term.lastIndexOf('|');
        return bar < 0 ? term : term.substring(0, bar);
    }

    private Map<String, Long> startingWith(String field, String beginning) {
        Map<String, Long> found = new HashMap<>();
        BytesRef prefix = new BytesRef(beginning);
        try {
            for (TermsEnum terms : dictionaries(field)) {
                if (terms.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
                    continue;
                }
                for (BytesRef term = terms.term();
                        term != null && StringHelper.startsWith(term, prefix);
                        term = terms.next()) {
                    found.merge(term.utf8ToString(), terms.totalTermFreq(), Long::sum);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private List<TermsEnum> dictionaries(String field) throws IOException {
        List<TermsEnum> opened = dictionaries.get(field);
        if (opened != null) {
            return opened;
        }
        List<TermsEnum> dictionary = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) {
                dictionary.add(terms.iterator());
            }
        }
        dictionaries.put(field, dictionary);
        return dictionary;
    }
}
