package vn.khoso.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import vn.khoso.search.reading.Gram;
import vn.khoso.search.reading.Syllable;
import vn.khoso.search.reading.Syllables;
import vn.khoso.search.reading.Token;
import vn.khoso.shared.ProductId;

/** Finds titles while somebody types: all syllables so far, marks or not, and the beginning of the last one. */
final class TitleSuggestions {

    private static final int SHORTEST_BEGINNING = 2;
    private static final int MOST_SYLLABLES = 12;
    private static final String FOLDED = Fields.title(Gram.FOLDED);
    private static final String PAIRS = Fields.title(Gram.EXACT_PAIR);

    private final Syllables syllables;

    TitleSuggestions(Syllables syllables) {
        this.syllables = syllables;
    }

    List<ProductId> of(IndexSearcher searcher, String text, int most, Instant now) throws IOException {
        Optional<Query> titles = titles(text);
        if (titles.isEmpty()) {
            return List.of();
        }
        List<ProductId> found = new ArrayList<>();
        Query wanted = Translation.publicAt(titles.get(), now);
        for (ScoreDoc hit : searcher.search(wanted, most).scoreDocs) {
            found.add(new ProductId(searcher.storedFields().document(hit.doc).get(Fields.ID)));
        }
        return found;
    }

    private Optional<Query> titles(String text) {
        List<Syllable> typed = syllables.of(text).stream()
                .limit(MOST_SYLLABLES)
                .map(Token::syllable)
                .toList();
        if (typed.isEmpty() || (typed.size() == 1 && typed.getFirst().folded().length() < SHORTEST_BEGINNING)) {
            return Optional.empty();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i + 1 < typed.size(); i++) {
            all.add(new TermQuery(new Term(FOLDED, typed.get(i).folded())), Occur.MUST);
            addExact(all, typed.get(i));
            if (i > 0) {
                String pair = typed.get(i - 1).folded() + ' ' + typed.get(i).folded();
                String anyForm = vn.khoso.search.reading.Term.formsPrefix(pair);
                all.add(new ConstantScoreQuery(new PrefixQuery(new Term(PAIRS, anyForm))), Occur.SHOULD);
            }
        }
        all.add(beginning(typed), Occur.MUST);
        addExact(all, typed.getLast());
        return Optional.of(all.build());
    }

    /** Of words with the same letters, those with the typed marks come first. */
    private static void addExact(BooleanQuery.Builder all, Syllable typed) {
        if (!typed.isBare()) {
            String form = vn.khoso.search.reading.Term.formsPrefix(typed.folded()) + typed.exact();
            all.add(new TermQuery(new Term(Fields.title(Gram.EXACT), form)), Occur.SHOULD);
        }
    }

    /** The last syllable may stand anywhere in the title; right behind the one before it is better. */
    private static Query beginning(List<Syllable> typed) {
        String last = typed.getLast().folded();
        Query anywhere = new ConstantScoreQuery(new PrefixQuery(new Term(FOLDED, last)));
        if (typed.size() == 1) {
            return anywhere;
        }
        String behind = typed.get(typed.size() - 2).folded() + ' ' + last;
        return new BooleanQuery.Builder()
                .add(anywhere, Occur.MUST)
                .add(new ConstantScoreQuery(new PrefixQuery(new Term(PAIRS, behind))), Occur.SHOULD)
                .build();
    }
}
