package vn.khoso.quota;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Any sequence of publishing, withdrawing, restoring, replacing, ruling, merging, closing and re-opening gives the counts
 * of {@link NaiveLedger}. A failure is shrunk to the shortest sequence that still fails. More of them:
 * {@code -Djqwik.tries.default=500}.
 */
class CountingPropertiesIT {

    private static final int LONGEST = 40;
    private static final int COMPARED_EVERY = 8;

    private static final QuotaWorld WORLD = new QuotaWorld();

    @AfterContainer
    static void close() {
        WORLD.close();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.FULL)
    void theViewAndWhatIsKeptCountAsTheRulesSay(@ForAll("sequences") List<LedgerStep> steps) {
        TwinLedgers ledgers = new TwinLedgers(WORLD);
        for (int i = 0; i < steps.size(); i++) {
            ledgers.take(steps.get(i));
            ledgers.compareWhatIsKept();
            if (i % COMPARED_EVERY == 0) {
                ledgers.compare();
            }
        }
        ledgers.compare();
    }

    @Provide
    Arbitrary<List<LedgerStep>> sequences() {
        // by itself the drawing favours short lists
        return steps().list().ofMinSize(1).ofMaxSize(LONGEST).withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<LedgerStep> steps() {
        Arbitrary<Integer> product = Arbitraries.integers().between(0, 11);
        Arbitrary<String> original = Arbitraries.of("a", "b", "c", "d");
        return Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Combinators.combine(
                                        Arbitraries.of(TwinLedgers.ORGANISATIONS),
                                        Arbitraries.integers().between(0, 10),
                                        original)
                                .as(LedgerStep.Publish::new)),
                Tuple.of(2, product.map(LedgerStep.Withdraw::new)),
                Tuple.of(2, product.map(LedgerStep.Restore::new)),
                Tuple.of(2, Combinators.combine(product, original).as(LedgerStep.Replace::new)),
                Tuple.of(
                        5,
                        Combinators.combine(product, Arbitraries.of(Rank.class), Arbitraries.of(Verdict.class))
                                .as(LedgerStep.Rule::new)),
                Tuple.of(1, Arbitraries.create(LedgerStep.Merge::new)),
                Tuple.of(2, Arbitraries.create(LedgerStep.Close::new)),
                Tuple.of(2, Arbitraries.create(LedgerStep.Reopen::new)));
    }
}
