package vn.khoso.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

class QuotaOutlookIT {

    private static final OrganisationId WOMEN_BA_TO = new OrganisationId("phu-nu-21484");

    private static QuotaWorld world;
    private QuotaOutlook outlook;

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
        outlook = world.get(QuotaOutlook.class);
    }

    @Test
    void theYearBeginsWithNothingOfOneToTwo() {
        assertThat(outlook.thisYear(WOMEN_BA_TO).orElseThrow())
                .returns(0, OrganisationStanding::counted)
                .returns(1, OrganisationStanding::floor)
                .returns(2, OrganisationStanding::top)
                .returns(2026, OrganisationStanding::year);
    }

    @Test
    void publishingADistinctiveProductAddsAProvisionalOne() {
        world.product("phu-nu-21484").insert();
        ProductId waiting = world.product("phu-nu-21484").submit();

        Effect effect = outlook.ifPublished(waiting, true, Optional.empty()).orElseThrow();

        assertThat(effect.before().counted()).isEqualTo(1);
        assertThat(effect.after())
                .returns(2, OrganisationStanding::provisional)
                .returns(Standing.TOP_MET, OrganisationStanding::standing);
        assertThat(outlook.ifPublished(waiting, false, Optional.empty())
                        .orElseThrow()
                        .changesNothing())
                .isTrue();
        assertThat(state(waiting)).isEqualTo("SUBMITTED");
    }

    @Test
    void publishingSaysWhyItWouldNotCount() {
        world.product("nong-dan-21484").main("clip").insert();
        ProductId repeat = world.product("phu-nu-21484").main("clip").submit();
        ProductId document = world.product("phu-nu-21484").kind("DOCUMENT").submit();

        assertThat(excluded(outlook.ifPublished(repeat, true, Optional.empty())))
                .contains(Exclusion.SAME_ORIGINAL);
        assertThat(excluded(outlook.ifPublished(document, true, Optional.empty())))
                .contains(Exclusion.KIND_NOT_COUNTED);
    }

    @Test
    void aPublicationPlannedForNextYearIsShownInNextYear() {
        world.product("phu-nu-21484").insert();
        ProductId waiting = world.product("phu-nu-21484").submit();

        Effect effect = outlook.ifPublished(waiting, true, Optional.of(Instant.parse("2026-12-31T17:00:00Z")))
                .orElseThrow();

        assertThat(effect.after()).returns(2027, OrganisationStanding::year).returns(1, OrganisationStanding::counted);
        assertThat(effect.before().counted()).isZero();
    }

    @Test
    void withdrawingTakesTheCreditAway() {
        ProductId product = world.product("phu-nu-21484").insert();

        Effect effect = outlook.ifWithdrawn(product).orElseThrow();

        assertThat(effect.before().standing()).isEqualTo(Standing.FLOOR_MET);
        assertThat(effect.after())
                .returns(0, OrganisationStanding::counted)
                .returns(Standing.BELOW_FLOOR, OrganisationStanding::standing);
        assertThat(state(product)).isEqualTo("PUBLISHED");
    }

    @Test
    void withdrawingTheFirstOfTwoWithTheSameOriginalLetsTheSecondEarn() {
        ProductId first = world.product("phu-nu-21484").main("clip").insert();
        world.product("phu-nu-21484").main("clip").at("2026-04-01T00:00:00Z").insert();

        assertThat(outlook.ifWithdrawn(first).orElseThrow().changesNothing()).isTrue();
    }

    @Test
    void rulingsShowTheirEffectWithinTheirScopeOnly() {
        ProductId product = world.product("phu-nu-21484").insert();

        assertThat(outlook.ifRuled(QuotaWorld.BOARD, product, Verdict.CONFIRMED)
                        .orElseThrow()
                        .after())
                .returns(1, OrganisationStanding::confirmed);
        assertThat(outlook.ifRuled(QuotaWorld.BOARD, product, Verdict.REFUSED)
                        .orElseThrow()
                        .after())
                .returns(0, OrganisationStanding::counted);
        assertThat(outlook.ifRuled(QuotaWorld.STAFF, product, Verdict.REFUSED)).isEmpty();
        assertThat(world.get(Credits.class).find(product).orElseThrow().lastRuling())
                .isZero();
    }

    @Test
    void askingInsideATransactionLeavesItAlive() {
        ProductId product = world.product("phu-nu-21484").insert();

        world.get(TransactionTemplate.class).executeWithoutResult(status -> {
            world.execute("UPDATE product SET title = 'Tên mới'");
            outlook.ifWithdrawn(product);
        });

        assertThat(world.get(Credits.class).find(product).orElseThrow())
                .returns("Tên mới", Credit::title)
                .returns(CreditStatus.COUNTED_PROVISIONAL, Credit::status);
    }

    private static Optional<Exclusion> excluded(Optional<Effect> effect) {
        return effect.flatMap(Effect::credit).flatMap(Credit::exclusion);
    }

    private static String state(ProductId product) {
        return world.jdbc
                .sql("SELECT state FROM product WHERE id = :id")
                .param("id", product.value())
                .query(String.class)
                .single();
    }
}
