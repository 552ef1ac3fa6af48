package vn.khoso.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/** What counts, rule by rule; the letters are those of docs/counting.md. */
class QuotaCreditIT {

    private static final String WOMEN_BA_TO = "phu-nu-21484";
    private static final String FARMERS_BA_TO = "nong-dan-21484";
    private static final String FRONT_PROVINCE = "mat-tran-51";

    private static QuotaWorld world;
    private Credits credits;
    private Standings standings;

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
        credits = world.get(Credits.class);
        standings = world.get(Standings.class);
    }

    @Test
    void aDistinctiveProductWithoutARulingIsProvisional() {
        ProductId product = world.product(WOMEN_BA_TO).insert();

        assertThat(credit(product).status()).isEqualTo(CreditStatus.COUNTED_PROVISIONAL);
        assertThat(standing(WOMEN_BA_TO, 2026))
                .returns(0, OrganisationStanding::confirmed)
                .returns(1, OrganisationStanding::provisional)
                .returns(Standing.FLOOR_MET, OrganisationStanding::standing)
                .returns(true, OrganisationStanding::restsOnProvisional);
    }

    @Test
    void aConfirmedProductIsSolid() {
        ProductId product = world.product(WOMEN_BA_TO).insert();
        rule(product, "CONFIRMED", "PROVINCE");

        assertThat(credit(product).status()).isEqualTo(CreditStatus.COUNTED_CONFIRMED);
        assertThat(standing(WOMEN_BA_TO, 2026).restsOnProvisional()).isFalse();
    }

    @Test
    void theTopOfTheRangeDependsOnTheLevel() {
        for (int i = 0; i < 2; i++) {
            world.product(WOMEN_BA_TO).insert();
            world.product(FRONT_PROVINCE).insert();
        }

        assertThat(standing(WOMEN_BA_TO, 2026).standing()).isEqualTo(Standing.TOP_MET);
        assertThat(standing(FRONT_PROVINCE, 2026)).returns(Standing.FLOOR_MET, OrganisationStanding::standing);
        assertThat(standing(FRONT_PROVINCE, 2026).top()).isEqualTo(3);
    }

    @Test
    void theLastEveningOfTheYearInGreenwichIsAlreadyTheNextYear() {
        ProductId before = world.product(WOMEN_BA_TO).at("2026-12-31T16:59:59Z").insert();
        ProductId after = world.product(WOMEN_BA_TO).at("2026-12-31T17:30:00Z").insert();
        world.clock.set("2027-02-01T00:00:00Z");

        assertThat(credit(before).year()).isEqualTo(2026);
        assertThat(credit(after).year()).isEqualTo(2027);
        assertThat(standing(WOMEN_BA_TO, 2026).counted()).isEqualTo(1);
        assertThat(standing(WOMEN_BA_TO, 2027).counted()).isEqualTo(1);
    }

    @Test
    void ruleB_anExpiredProductStaysCounted() {
        world.product(WOMEN_BA_TO).until("2026-04-01T00:00:00Z").insert();

        assertThat(standing(WOMEN_BA_TO, 2026).counted()).isEqualTo(1);
    }

    @Test
    void ruleC_aScheduledProductCountsFromItsInstantByTheClock() {
        ProductId product =
                world.product(WOMEN_BA_TO).at("2026-11-20T01:00:01Z").insert();

        assertThat(standing(WOMEN_BA_TO, 2026).counted()).isZero();
        assertThat(credit(product).scheduled()).isTrue();

        world.clock.set("2026-11-20T01:00:01Z");

        assertThat(standing(WOMEN_BA_TO, 2026).counted()).isEqualTo(1);
        assertThat(credit(product).scheduled()).isFalse();
    }

    @Test
    void ruleC_anEmbargoAcrossMidnightBelongsToTheNewYear() {
        world.product(WOMEN_BA_TO).at("2026-12-31T17:00:00Z").insert();
        world.clock.set("2026-12-31T16:59:59Z");

        assertThat(standing(WOMEN_BA_TO, 2026).counted()).isZero();

        world.clock.set("2026-12-31T17:00:00Z");

        assertThat(standing(WOMEN_BA_TO, 2026).counted()).isZero();
        assertThat(standing(WOMEN_BA_TO, 2027).counted()).isEqualTo(1);
    }

    @Test
    void ruleD_aRestoredProductKeepsItsFirstDate() {
        ProductId product =
                world.product(WOMEN_BA_TO).at("2025-12-01T00:00:00Z").insert();
        world.execute("UPDATE product SET public_from = '2026-05-01T00:00:00Z', public_until = NULL");

        assertThat(credit(product).year()).isEqualTo(2025);
    }

    @Test
    void ruleE_theEarliestOfTheSameOriginalEarnsTheCreditWithinAnOrganisation() {
        ProductId later = world.product(WOMEN_BA_TO)
                .main("clip")
                .at("2026-03-02T00:00:00Z")
                .insert();
        ProductId earlier = world.product(WOMEN_BA_TO)
                .main("clip")
                .at("2026-03-01T00:00:00Z")
                .insert();

        assertThat(credit(earlier).status()).isEqualTo(CreditStatus.COUNTED_PROVISIONAL);
        assertThat(credit(later)).returns(Optional.of(Exclusion.SAME_ORIGINAL), Credit::exclusion);
        assertThat(credit(later).sameAs()).map(Credit.SameOriginal::product).contains(earlier);
        assertThat(standing(WOMEN_BA_TO, 2026).counted()).isEqualTo(1);
    }

    @Test
    void ruleE_andAcrossOrganisationsAndYears() {
        world.product(FARMERS_BA_TO).main("clip").at("2025-12-01T00:00:00Z").insert();
        ProductId later = world.product(WOMEN_BA_TO).main("clip").insert();

        assertThat(credit(later)).returns(Optional.of(Exclusion.SAME_ORIGINAL), Credit::exclusion);
        assertThat(standing(WOMEN_BA_TO, 2026).counted()).isZero();
        assertThat(standing(FARMERS_BA_TO, 2025).counted()).isEqualTo(1);
    }

    @Test
    void ruleE_atTheSameInstantTheSmallerIdentityEarns() {
        ProductId second =
                world.product(WOMEN_BA_TO).id("00000000000b").main("clip").insert();
        ProductId first =
                world.product(FARMERS_BA_TO).id("00000000000a").main("clip").insert();

        assertThat(credit(first).exclusion()).isEmpty();
        assertThat(credit(second)).returns(Optional.of(Exclusion.SAME_ORIGINAL), Credit::exclusion);
    }

    @Test
    void ruleE_ifTheFirstDropsOutTheNextOneEarns() {
        ProductId first = world.product(FARMERS_BA_TO)
                .main("clip")
                .at("2026-01-10T00:00:00Z")
                .insert();
        ProductId second = world.product(WOMEN_BA_TO)
                .main("clip")
                .at("2026-01-11T00:00:00Z")
                .insert();
        ProductId third = world.product("nong-dan-21025")
                .main("clip")
                .at("2026-01-12T00:00:00Z")
                .insert();
        rule(first, "REFUSED", "PROVINCE");

        assertThat(credit(first)).returns(Optional.of(Exclusion.REFUSED), Credit::exclusion);
        assertThat(credit(second).exclusion()).isEmpty();
        assertThat(credit(third).sameAs()).map(Credit.SameOriginal::product).contains(second);
    }

    @Test
    void ruleE_anEarlierProductThatDoesNotQualifyStandsInNobodysWay() {
        world.product(FARMERS_BA_TO)
                .main("a")
                .at("2026-01-01T00:00:00Z")
                .notDistinctive()
                .insert();
        world.product(FARMERS_BA_TO)
                .main("b")
                .at("2026-01-01T00:00:00Z")
                .kind("DOCUMENT")
                .insert();
        world.product(FARMERS_BA_TO)
                .main("c")
                .at("2026-01-01T00:00:00Z")
                .withdrawn()
                .insert();
        world.product(FARMERS_BA_TO).main("d").at("2025-10-01T00:00:00Z").insert();
        for (String words : new String[] {"a", "b", "c", "d"}) {
            ProductId later = world.product(WOMEN_BA_TO).main(words).insert();
            assertThat(credit(later).exclusion()).as(words).isEmpty();
        }
    }

    @Test
    void ruleE_anExpiredFirstStillEarnsAndAScheduledFirstDoesNotTakeFromTheLater() {
        ProductId expired = world.product(FARMERS_BA_TO)
                .main("a")
                .until("2026-03-02T00:00:00Z")
                .insert();
        ProductId second =
                world.product(WOMEN_BA_TO).main("a").at("2026-04-01T00:00:00Z").insert();
        world.product(FARMERS_BA_TO).main("b").at("2026-12-01T00:00:00Z").insert();
        ProductId before =
                world.product(WOMEN_BA_TO).main("b").at("2026-04-02T00:00:00Z").insert();

        assertThat(credit(expired).exclusion()).isEmpty();
        assertThat(credit(second)).returns(Optional.of(Exclusion.SAME_ORIGINAL), Credit::exclusion);
        assertThat(credit(before).exclusion()).isEmpty();
    }

    @Test
    void ruleE_oneSharedMainFileOfSeveralIsEnoughAndCoversDoNotMatter() {
        world.product(FARMERS_BA_TO)
                .main("x")
                .cover("logo")
                .at("2026-01-01T00:00:00Z")
                .insert();
        ProductId partly = world.product(WOMEN_BA_TO)
                .main("x")
                .main("y")
                .at("2026-01-02T00:00:00Z")
                .insert();
        ProductId sameCover = world.product(WOMEN_BA_TO).main("z").cover("logo").insert();

        assertThat(credit(partly)).returns(Optional.of(Exclusion.SAME_ORIGINAL), Credit::exclusion);
        assertThat(credit(sameCover).exclusion()).isEmpty();
    }

    @Test
    void ruleF_otherFilesAskForAnotherRuling() {
        ProductId product = world.product(WOMEN_BA_TO).main("old").insert();
        rule(product, "REFUSED", "PROVINCE");
        world.execute("UPDATE media_file SET state = 'DETACHED' WHERE role = 'MAIN'");

        assertThat(credit(product))
                .returns(CreditStatus.COUNTED_PROVISIONAL, Credit::status)
                .returns(true, Credit::awaitsNewRuling);
    }

    @Test
    void ruleI_theProvincePrevailsOverTheAssociationOverTheCommuneWhateverTheOrder() {
        ProductId product = world.product(WOMEN_BA_TO).insert();
        rule(product, "CONFIRMED", "ASSOCIATION");
        rule(product, "REFUSED", "COMMUNE");
        assertThat(credit(product).status()).isEqualTo(CreditStatus.COUNTED_CONFIRMED);

        rule(product, "REFUSED", "PROVINCE");
        rule(product, "CONFIRMED", "ASSOCIATION");
        assertThat(credit(product)).returns(Optional.of(Exclusion.REFUSED), Credit::exclusion);

        rule(product, "CONFIRMED", "PROVINCE");
        assertThat(credit(product).status()).isEqualTo(CreditStatus.COUNTED_CONFIRMED);
    }

    @Test
    void ruleK_aWithdrawnProductIsNotCounted() {
        ProductId product = world.product(WOMEN_BA_TO).withdrawn().insert();
        rule(product, "CONFIRMED", "PROVINCE");

        assertThat(credit(product)).returns(Optional.of(Exclusion.WITHDRAWN), Credit::exclusion);
        assertThat(standing(WOMEN_BA_TO, 2026).counted()).isZero();
    }

    @Test
    void whatIsNotClaimedOrNotACountedKindIsExcludedWithItsReason() {
        ProductId plain = world.product(WOMEN_BA_TO).notDistinctive().insert();
        ProductId document = world.product(WOMEN_BA_TO).kind("DOCUMENT").insert();
        ProductId pictures = world.product(WOMEN_BA_TO).kind("PHOTO_SET").insert();
        ProductId recording =
                world.product(WOMEN_BA_TO).kind("LIVESTREAM_RECORDING").insert();

        assertThat(credit(plain)).returns(Optional.of(Exclusion.NOT_DISTINCTIVE), Credit::exclusion);
        assertThat(credit(document)).returns(Optional.of(Exclusion.KIND_NOT_COUNTED), Credit::exclusion);
        assertThat(credit(pictures)).returns(Optional.of(Exclusion.KIND_NOT_COUNTED), Credit::exclusion);
        assertThat(credit(recording).exclusion()).isEmpty();
    }

    @Test
    void theYear2025BeginsWithTheDirective() {
        ProductId before = world.product(WOMEN_BA_TO).at("2025-10-26T16:59:59Z").insert();
        ProductId onTheDay =
                world.product(WOMEN_BA_TO).at("2025-10-26T17:00:00Z").insert();

        assertThat(credit(before)).returns(Optional.of(Exclusion.NO_TARGET), Credit::exclusion);
        assertThat(credit(onTheDay).exclusion()).isEmpty();
    }

    @Test
    void aLaterPolicyHoldsFromItsYearOn() {
        world.execute("""
                INSERT INTO quota_policy (level, first_year, effective_on, floor, top, counted_kinds, legal_basis)
                VALUES ('COMMUNE', 2027, '2027-01-01', 2, 4, ARRAY['PHOTO_SET'], 'Chỉ thị mới')
                """);
        ProductId clip2026 = world.product(WOMEN_BA_TO).insert();
        ProductId clip2027 =
                world.product(WOMEN_BA_TO).at("2027-01-02T00:00:00Z").insert();
        world.product(WOMEN_BA_TO).kind("PHOTO_SET").at("2027-01-02T00:00:00Z").insert();
        world.clock.set("2027-03-01T00:00:00Z");

        assertThat(credit(clip2026).exclusion()).isEmpty();
        assertThat(credit(clip2027)).returns(Optional.of(Exclusion.KIND_NOT_COUNTED), Credit::exclusion);
        assertThat(standing(WOMEN_BA_TO, 2026).floor()).isEqualTo(1);
        assertThat(standing(WOMEN_BA_TO, 2027))
                .returns(2, OrganisationStanding::floor)
                .returns(Standing.BELOW_FLOOR, OrganisationStanding::standing)
                .returns(1, OrganisationStanding::missing);
    }

    @Test
    void aClosedOrganisationKeepsWhatItPublishedWhileItExisted() {
        ProductId lastDay =
                world.product(WOMEN_BA_TO).at("2026-06-30T16:59:59Z").insert();
        ProductId tooLate =
                world.product(WOMEN_BA_TO).at("2026-06-30T17:00:00Z").insert();
        world.execute("UPDATE organisation SET valid_to = '2026-06-30' WHERE id = 'phu-nu-21484'");

        assertThat(credit(lastDay).exclusion()).isEmpty();
        assertThat(credit(tooLate)).returns(Optional.of(Exclusion.OUTSIDE_VALIDITY), Credit::exclusion);
        assertThat(standing(WOMEN_BA_TO, 2026).counted()).isEqualTo(1);
        assertThat(standings.find(new OrganisationId(WOMEN_BA_TO), 2027)).isEmpty();
    }

    @Test
    void theSwitchOfAnOrganisationTakesItOutOfTheTarget() {
        ProductId product = world.product(FRONT_PROVINCE).insert();
        world.execute("UPDATE organisation SET counts_for_quota = false WHERE id = 'mat-tran-51'");

        assertThat(credit(product)).returns(Optional.of(Exclusion.ORGANISATION_NOT_COUNTED), Credit::exclusion);
        assertThat(standings.find(new OrganisationId(FRONT_PROVINCE), 2026)).isEmpty();
    }

    @Test
    void draftsAndSubmissionsAreNotInTheLedgerAtAll() {
        ProductId waiting = world.product(WOMEN_BA_TO).submit();

        assertThat(credits.find(waiting)).isEmpty();
        assertThat(standing(WOMEN_BA_TO, 2026).counted()).isZero();
    }

    private Credit credit(ProductId product) {
        return credits.find(product).orElseThrow();
    }

    private OrganisationStanding standing(String organisation, int year) {
        return standings.find(new OrganisationId(organisation), year).orElseThrow();
    }

    private void rule(ProductId product, String verdict, String rank) {
        world.get(RulingRows.class)
                .add(
                        product,
                        Verdict.valueOf(verdict),
                        "Lý do",
                        Rank.valueOf(rank),
                        QuotaWorld.BOARD.id(),
                        world.clock.instant());
    }
}
