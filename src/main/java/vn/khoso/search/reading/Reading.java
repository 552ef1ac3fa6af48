package vn.khoso.search.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khoso.search.reading.Abbreviations.Abbreviation;

/** One query while it is read: weighs the candidates of each syllable and collects clauses and slots. */
final class Reading {

    private static final double LEAST_LIKELY = .1;
    private static final double TYPED_AT_LEAST = .3;
    private static final double EXACT = 1;
    private static final double FOLDED = .25;
    private static final double PAIR = .25;
    private static final double EXACT_IN_BARE_QUERY = .3;
    private static final double FOLDED_IN_BARE_QUERY = 1.5;

    private static final double LEAST_FILLING = .02;
    private static final int ALL_NEEDED_UP_TO = 2;
    private static final double NEEDED_OF_MANY = .3;
    private static final double NEEDED_PAIRS = .06;

    private final List<Syllable> typed;
    private final TermCounts counts;
    private final List<List<Candidate>> columns;
    private final Lattice lattice;
    private final List<SlotDraft> slots = new ArrayList<>();
    /** For each pair of neighbouring syllables what fills it. */
    private final List<List<List<Term>>> links = new ArrayList<>();

    private final ClauseSum clauses = new ClauseSum();
    private final List<List<String>> sequences = new ArrayList<>();
    private final List<String> alsoSearched = new ArrayList<>();
    private final double exactFactor;
    private final double foldedFactor;

    /** Weighs the candidates of every typed syllable, completions of the last one among them. */
    Reading(List<Syllable> typed, TermCounts counts, Completions completions) {
        boolean bare = typed.stream().allMatch(Syllable::isBare);
        this.typed = typed;
        this.counts = counts;
        this.exactFactor = bare ? EXACT_IN_BARE_QUERY : 1;
        this.foldedFactor = bare ? FOLDED_IN_BARE_QUERY : 1;
        this.columns = new Columns(typed, counts).of(completions);
        this.lattice = new Lattice(columns, counts);
        for (int column = 0; column < typed.size(); column++) {
            addSingles(column);
        }
        for (int column = 0; column + 1 < typed.size(); column++) {
            addPairs(column);
        }
        completions.shares().forEach(share -> addCompletion(completions.before(), share));
    }

    /** Adds the full forms of typed abbreviations, and the abbreviations of what was spelled out. */
    void addAbbreviations(Abbreviations abbreviations) {
        for (Abbreviation entry : abbreviations.entries()) {
            for (int column = 0; column < typed.size(); column++) {
                if (entry.isTypedAs(typed.get(column))) {
                    addFullForm(column, entry);
                } else if (entry.isSpelledOutAt(typed, column)) {
                    addAbbreviation(column, entry);
                }
            }
        }
    }

    List<Clause> clauses() {
        return clauses.clauses();
    }

    List<Slot> slots() {
        return slots.stream()
                .filter(SlotDraft::canBeFilled)
                .map(draft -> draft.slot(counts.documents()))
                .toList();
    }

    List<List<String>> sequences() {
        return sequences;
    }

    List<String> alsoSearched() {
        return alsoSearched;
    }

    /**
     * Returns what is enough for a product: all that can be filled; of three syllables and more also one pair of
     * neighbours, of more than eighteen two and so on. A long question needs its telling words only; two words that nobody wrote together find
     * nothing.
     */
    List<Requirement> enough() {
        if (typed.isEmpty()) {
            return List.of();
        }
        List<List<List<Term>>> singles = slots.stream()
                .filter(SlotDraft::canBeFilled)
                .map(SlotDraft::anyOf)
                .toList();
        Requirement all = new Requirement(singles, Math.max(1, singles.size()));
        if (typed.size() <= ALL_NEEDED_UP_TO) {
            return List.of(all);
        }
        List<List<List<Term>>> pairs =
                links.stream().filter(link -> !link.isEmpty()).map(List::copyOf).toList();
        int some = Math.max(1, (int) Math.ceil(links.size() * NEEDED_PAIRS));
        if (pairs.size() < some) {
            return List.of(all);
        }
        Requirement enough = new Requirement(pairs, some);
        return some == 1 ? List.of(enough, all) : List.of(enough);
    }

    /**
     * Returns how many slots the index must be able to fill at all: all of one or two, else three of ten, two at least.
     */
    int needed() {
        int count = typed.size();
        return count <= ALL_NEEDED_UP_TO ? count : Math.max(ALL_NEEDED_UP_TO, (int) Math.ceil(count * NEEDED_OF_MANY));
    }

    /** Returns the most likely reading as words; empty when it is what was typed. */
    String words(String text, List<Token> tokens) {
        StringBuilder words = new StringBuilder();
        boolean differs = false;
        for (int column = 0; column < typed.size(); column++) {
            Token token = tokens.get(column);
            String written = text.substring(token.start(), token.end());
            Syllable best = bestForm(column);
            boolean same = best.equals(token.syllable());
            differs |= !same;
            words.append(column == 0 ? "" : " ").append(same ? written : Spelling.of(best.exact(), written));
        }
        return differs ? words.toString() : "";
    }

    private Syllable bestForm(int column) {
        return columns.get(column).get(lattice.best(column)).form();
    }

    private void addSingles(int column) {
        SlotDraft slot = new SlotDraft(typed.get(column));
        slots.add(slot);
        Map<String, Double> folded = new LinkedHashMap<>();
        List<Candidate> candidates = columns.get(column);
        for (int i = 0; i < candidates.size(); i++) {
            Syllable form = candidates.get(i).form();
            double likely = lattice.likely(column, i);
            if (candidates.get(i).count() > 0) {
                folded.merge(form.folded(), likely, Double::sum);
            }
            if (likely >= LEAST_LIKELY) {
                clauses.add(Term.exact(form), EXACT * likely * exactFactor);
                slot.addExact(form);
            }
        }
        String asTyped = typed.get(column).folded();
        folded.computeIfPresent(asTyped, (form, mass) -> Math.max(TYPED_AT_LEAST, mass));
        folded.forEach((form, mass) -> {
            if (mass >= LEAST_FILLING) {
                clauses.add(Term.folded(form), FOLDED * mass * foldedFactor);
                slot.addFolded(form, counts.documentsWith(form));
            }
        });
    }

    private void addPairs(int column) {
        List<Candidate> left = columns.get(column);
        List<Candidate> right = columns.get(column + 1);
        Map<Term, Double> folded = new LinkedHashMap<>();
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                double likely = lattice.likely(column, i, j);
                Syllable first = left.get(i).form();
                Syllable second = right.get(j).form();
                folded.merge(Term.foldedPair(first.folded(), second.folded()), likely, Double::sum);
                if (likely >= LEAST_LIKELY) {
                    clauses.add(Term.exactPair(first, second), PAIR * likely * exactFactor);
                }
            }
        }
        List<List<Term>> link = new ArrayList<>();
        links.add(link);
        Term asTyped = Term.foldedPair(
                typed.get(column).folded(), typed.get(column + 1).folded());
        folded.computeIfPresent(asTyped, (form, mass) -> Math.max(TYPED_AT_LEAST, mass));
        folded.forEach((pair, mass) -> {
            if (mass >= LEAST_FILLING) {
                clauses.add(pair, PAIR * mass * foldedFactor);
                link.add(List.of(pair));
            }
        });
    }

    private void addCompletion(String before, Completions.Share completion) {
        String form = completion.folded();
        clauses.add(Term.folded(form), FOLDED * completion.share() * foldedFactor);
        if (!before.isEmpty()) {
            Term pair = Term.foldedPair(before, form);
            clauses.add(pair, PAIR * completion.share() * foldedFactor);
            links.getLast().add(List.of(pair));
        }
        slots.getLast().addFolded(form, counts.documentsWith(form));
    }

    private void addFullForm(int column, Abbreviation entry) {
        List<Syllable> full = entry.syllables();
        for (int i = 1; i < full.size(); i++) {
            Syllable first = full.get(i - 1);
            Syllable second = full.get(i);
            clauses.add(Term.exactPair(first, second), EXACT / (full.size() - 1));
            clauses.add(Term.foldedPair(first.folded(), second.folded()), PAIR / (full.size() - 1));
        }
        fillInstead(column, entry.foldedPairs());
        sequences.add(full.stream().map(Syllable::folded).toList());
        alsoSearched.add(entry.fullForm());
    }

    /** What stands for a syllable fills the pairs it belongs to as well. */
    private void fillInstead(int column, List<Term> terms) {
        slots.get(column).addAlternative(terms);
        if (column > 0) {
            links.get(column - 1).add(terms);
        }
        if (column < links.size()) {
            links.get(column).add(terms);
        }
    }

    private void addAbbreviation(int column, Abbreviation entry) {
        clauses.add(Term.folded(entry.abbreviation().folded()), EXACT);
        for (int i = 0; i < entry.syllables().size(); i++) {
            fillInstead(column + i, List.of(Term.folded(entry.abbreviation().folded())));
        }
        sequences.add(List.of(entry.abbreviation().folded()));
        alsoSearched.add(entry.written());
    }
}
