package vn.khoso.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/** What is kept is what the view says, whoever changes and settles at the same moment. */
class KeptCreditsIT {

    private static final String WOMEN = "phu-nu-21484";
    private static final String FARMERS = "nong-dan-21484";

    private static QuotaWorld world;
    private KeptCredits kept;

    @BeforeAll
    static void open() {
        world = new QuotaWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void reset() {
        world.reset();
        kept = world.get(KeptCredits.class);
    }

    @Test
    void aChangeNobodySeesYetKeepsItsDoubtWhileOthersSettle() {
        world.get(TransactionTemplate.class).executeWithoutResult(status -> {
            world.product(WOMEN).at("2026-03-01T01:00:00Z").main("x").insert();
            CompletableFuture.runAsync(() -> {
                        world.product(FARMERS)
                                .at("2026-03-02T01:00:00Z")
                                .main("x")
                                .insert();
                        assertThat(kept.areCurrent()).isTrue();
                        assertThat(counted(FARMERS)).isEqualTo(1);
                    })
                    .join();
        });

        assertThat(counted(FARMERS)).isZero();
        assertThat(counted(WOMEN)).isEqualTo(1);
        assertSame();
    }

    @Test
    void whoeverChangesAndSettlesAtOnceNothingWrongStays() throws InterruptedException {
        for (int i = 0; i < 12; i++) {
            String original = "x" + i % 3;
            ProductId published = world.product(WOMEN).main(original).insert();
            assertThat(Race.atOnce(
                            () -> world.product(FARMERS).main(original).insert(),
                            () -> world.execute("UPDATE media_file SET sha256 = repeat('0', 64) WHERE product_id = '"
                                    + published + "'")))
                    .containsExactly(true, true);
            assertThat(Race.atOnce(
                            () -> world.execute(
                                    "UPDATE product SET distinctive = false WHERE id = '" + published + "'"),
                            kept::settle))
                    .containsExactly(true, true);
            assertThat(Race.atOnce(kept::areCurrent, kept::areCurrent)).containsExactly(true, true);
            assertSame();
        }
    }

    @Test
    void aTransactionSeesWhatItChangedAndLeavesNoTraceWhenRolledBack() {
        assertThat(counted(WOMEN)).isZero();

        world.get(TransactionTemplate.class).executeWithoutResult(status -> {
            world.product(WOMEN).insert();
            assertThat(kept.areCurrent()).isFalse();
            assertThat(counted(WOMEN)).isEqualTo(1);
            status.setRollbackOnly();
        });

        assertThat(counted(WOMEN)).isZero();
        assertSame();
    }

    @Test
    void productsToComeCountFromTheirMinuteOnThoughNothingChanges() {
        world.product(WOMEN).insert();
        world.product(WOMEN).at("2026-11-20T01:30:00Z").insert();
        assertThat(total()).isEqualTo(1);

        world.clock.set("2026-11-20T01:29:59Z");
        assertThat(total()).isEqualTo(1);
        world.clock.set("2026-11-20T01:30:00Z");
        assertThat(total()).isEqualTo(2);
    }

    @Test
    void theNightlyProofFindsAndMendsWhatWasBroken() {
        world.product(WOMEN).insert();
        assertThat(kept.prove()).isZero();
        world.execute("UPDATE kept_credit SET status = 'EXCLUDED'");
        world.execute("DELETE FROM kept_tally");

        assertThat(kept.prove()).isPositive();
        assertThat(total()).isEqualTo(1);
        assertThat(kept.prove()).isZero();
    }

    private void assertSame() {
        assertThat(kept.areCurrent()).isTrue();
        assertThat(world.get(KeptCreditRows.class).differing()).isZero();
    }

    private static int total() {
        return world.get(Standings.class)
                .summary(Supervision.EVERYTHING, StandingFilter.ALL, 2026)
                .counted();
    }

    private static int counted(String organisation) {
        return world.get(Standings.class)
                .find(new OrganisationId(organisation), 2026)
                .orElseThrow()
                .counted();
    }
}
