package vn.khoso.search.reading;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** Lists what each typed syllable may stand for, with priors as measured in docs/search.md. */
final class Candidates {

    private static final double OTHER_FORM_IN_MARKED_QUERY = .05;
    private static final double OTHER_FORM_OF_KNOWN = 1e-4;
    private static final double OTHER_FORM_OF_UNKNOWN = .1;
    private static final double PER_WRONG_MARK = .05;
    private static final double COMPLETION = .02;
    private static final int MOST_LOOKED_AT = 64;
    private static final int MOST_NEIGHBOURS = 16;
    private static final int MOST_FORMS = 24;
    private static final int SHORTEST_MISTYPED = 2;

    private final TermCounts counts;
    private final boolean bareQuery;
    private final Normalizer2 decomposition = Normalizer2.getNFDInstance();

    /** Prepares for one query; {@code bareQuery} when none of its syllables carries a mark. */
    Candidates(TermCounts counts, boolean bareQuery) {
        this.counts = counts;
        this.bareQuery = bareQuery;
    }

    /** Returns the forms of the syllable itself, most likely first; only itself when the index has none of them. */
    List<Candidate> formsOf(Syllable typed) {
        List<CountedTerm> forms = counts.forms(typed.folded());
        boolean known = forms.stream().anyMatch(form -> form.term().equals(typed.exact()));
        List<Candidate> candidates = new ArrayList<>();
        for (CountedTerm form : forms) {
            double prior = form.term().equals(typed.exact()) ? 1 : otherForm(typed, form.term(), known);
            candidates.add(new Candidate(new Syllable(form.term(), typed.folded()), prior, form.count()));
        }
        candidates.sort(Comparator.comparingDouble((Candidate candidate) -> candidate.prior() * candidate.count())
                .reversed());
        return candidates.size() > MOST_FORMS ? candidates.subList(0, MOST_FORMS) : candidates;
    }

    /** Returns the forms of syllables one letter away, for a syllable that looks mistyped. */
    List<Candidate> neighboursOf(Syllable typed, double likelihood, ToLongFunction<String> nearness) {
        if (typed.folded().length() < SHORTEST_MISTYPED
                || typed.folded().chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        long least = counts.documents() < 1_000 ? 1 : 3;
        List<Candidate> candidates = new ArrayList<>();
        List<CountedTerm> neighbours = counts.neighbours(typed.folded(), least, MOST_LOOKED_AT).stream()
                .sorted(Comparator.comparingLong((CountedTerm neighbour) -> nearness.applyAsLong(neighbour.term()))
                        .reversed())
                .limit(MOST_NEIGHBOURS)
                .toList();
        for (CountedTerm neighbour : neighbours) {
            for (CountedTerm form : counts.forms(neighbour.term())) {
                double prior = typed.isBare()
                        ? likelihood
                        : likelihood * Math.pow(PER_WRONG_MARK, wrongMarks(typed.exact(), form.term()));
                candidates.add(new Candidate(new Syllable(form.term(), neighbour.term()), prior, form.count()));
            }
        }
        return candidates;
    }

    /** Returns the forms of a syllable that the last one may be the beginning of. */
    List<Candidate> completionsOf(String folded) {
        return counts.forms(folded).stream()
                .map(form -> new Candidate(new Syllable(form.term(), folded), COMPLETION, form.count()))
                .toList();
    }

    private double otherForm(Syllable typed, String form, boolean known) {
        if (typed.isBare()) {
            return bareQuery ? 1 : OTHER_FORM_IN_MARKED_QUERY;
        }
        return known
                ? OTHER_FORM_OF_KNOWN
                : OTHER_FORM_OF_UNKNOWN * Math.pow(PER_WRONG_MARK, wrongMarks(typed.exact(), form));
    }

    /** Counts the marks that one form has and the other has not; a wrong tone is one, not two. */
    private int wrongMarks(String typed, String form) {
        List<Integer> left = marks(typed);
        List<Integer> right = marks(form);
        List<Integer> onlyLeft = new ArrayList<>(left);
        right.forEach(onlyLeft::remove);
        List<Integer> onlyRight = new ArrayList<>(right);
        left.forEach(onlyRight::remove);
        return Math.max(onlyLeft.size(), onlyRight.size());
    }

    private List<Integer> marks(String exact) {
        return decomposition
                .normalize(exact)
                .chars()
                .filter(character -> character == 'đ' || Character.getType(character) == Character.NON_SPACING_MARK)
                .boxed()
                .toList();
    }
}
