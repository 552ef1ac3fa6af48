package vn.khoso.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khoso.account.Person;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.PageRequest;
import vn.khoso.shared.ProductId;

class RulingsIT {

    private static QuotaWorld world;
    private Rulings rulings;
    private Credits credits;

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
        rulings = world.get(Rulings.class);
        credits = world.get(Credits.class);
    }

    @Test
    void aRulingIsKeptWithItsRankAndWrittenToTheAuditTrail() {
        ProductId product = world.product("phu-nu-21484").insert();

        rulings.rule(QuotaWorld.WOMEN, product, Verdict.REFUSED, "  Chưa đúng chủ đề ", 0);

        assertThat(history(product)).singleElement().satisfies(ruling -> {
            assertThat(ruling.verdict()).isEqualTo(Verdict.REFUSED);
            assertThat(ruling.reason()).isEqualTo("Chưa đúng chủ đề");
            assertThat(ruling.rank()).isEqualTo(Rank.ASSOCIATION);
            assertThat(ruling.by()).isEqualTo("Cán bộ women");
            assertThat(ruling.prevails()).isTrue();
        });
        assertThat(world.jdbc
                        .sql(
                                "SELECT detail ->> 'verdict' FROM audit_record WHERE action = 'product.rule' AND subject = :subject")
                        .param("subject", "product/" + product)
                        .query(String.class)
                        .list())
                .containsExactly("REFUSED");
    }

    @Test
    void theLowerRankIsKeptButDoesNotPrevail() {
        ProductId product = world.product("phu-nu-21484").insert();

        rulings.rule(QuotaWorld.BOARD, product, Verdict.CONFIRMED, "", 0);
        rulings.rule(QuotaWorld.BA_TO, product, Verdict.REFUSED, "Trùng nội dung", last(product));

        assertThat(credits.find(product).orElseThrow().status()).isEqualTo(CreditStatus.COUNTED_CONFIRMED);
        assertThat(history(product)).extracting(Ruling::prevails).containsExactly(false, true);
    }

    @Test
    void nobodyRulesOutsideTheirScope() {
        ProductId product = world.product("nong-dan-21025").insert();

        refused(QuotaProblem.OUT_OF_SCOPE, () -> confirm(QuotaWorld.BA_TO, product, 0));
        refused(QuotaProblem.OUT_OF_SCOPE, () -> confirm(QuotaWorld.WOMEN, product, 0));
        refused(QuotaProblem.OUT_OF_SCOPE, () -> confirm(QuotaWorld.STAFF, product, 0));
        assertThat(history(product)).isEmpty();
    }

    @Test
    void onlyAPublishedDistinctiveProductIsRuledOn() {
        ProductId waiting = world.product("phu-nu-21484").submit();
        ProductId withdrawn = world.product("phu-nu-21484").withdrawn().insert();
        ProductId plain = world.product("phu-nu-21484").notDistinctive().insert();

        for (ProductId product : List.of(waiting, withdrawn, plain)) {
            refused(QuotaProblem.NOTHING_TO_RULE, () -> confirm(QuotaWorld.BOARD, product, 0));
        }
    }

    @Test
    void aRefusalNeedsAReason() {
        ProductId product = world.product("phu-nu-21484").insert();

        for (String reason : List.of("", "    ", "xấu", "x".repeat(2001))) {
            refused(
                    QuotaProblem.REASON_UNFIT,
                    () -> rulings.rule(QuotaWorld.BOARD, product, Verdict.REFUSED, reason, 0));
        }
    }

    @Test
    void betweenRanksTheRankDecidesAndTheOutcomeSaysSo() {
        ProductId product = world.product("phu-nu-21484").insert();
        confirm(QuotaWorld.BA_TO, product, 0);

        RulingOutcome higher = rulings.rule(QuotaWorld.BOARD, product, Verdict.REFUSED, "Trùng nội dung", 0);
        RulingOutcome lower = rulings.rule(QuotaWorld.WOMEN, product, Verdict.CONFIRMED, "", 0);

        assertThat(higher)
                .isInstanceOfSatisfying(
                        RulingOutcome.Prevails.class,
                        outcome -> assertThat(outcome.over()).map(Ruling::rank).contains(Rank.COMMUNE));
        assertThat(lower)
                .isInstanceOfSatisfying(
                        RulingOutcome.Outranked.class,
                        outcome -> assertThat(outcome.by().rank()).isEqualTo(Rank.PROVINCE));
        assertThat(credits.find(product).orElseThrow().exclusion()).contains(Exclusion.REFUSED);
        assertThat(history(product)).hasSize(3);
    }

    @Test
    void ofTwoEqualsTheLaterOneIsAskedToLookFirst() {
        ProductId product = world.product("phu-nu-21484").insert();
        confirm(QuotaWorld.BOARD, product, 0);

        refused(QuotaProblem.RULED_MEANWHILE, () -> confirm(QuotaWorld.BOARD, product, 0));
        confirm(QuotaWorld.BOARD, product, last(product));

        assertThat(history(product)).hasSize(2);
    }

    @Test
    void twoSupervisorsAtOnceAreResolvedByRankWhoeverIsFirst() throws Exception {
        for (int i = 0; i < 5; i++) {
            ProductId product = world.product("phu-nu-21484").insert();

            List<Boolean> done = Race.atOnce(
                    () -> confirm(QuotaWorld.BOARD, product, 0),
                    () -> rulings.rule(QuotaWorld.WOMEN, product, Verdict.REFUSED, "Trùng nội dung", 0));

            assertThat(done).containsExactly(true, true);
            assertThat(credits.find(product).orElseThrow().status()).isEqualTo(CreditStatus.COUNTED_CONFIRMED);
        }
    }

    @Test
    void theOrganisationAnswersARulingOnceAndTheProductComesBackIntoTheQueue() {
        ProductId product = world.product("phu-nu-21484").insert();
        rulings.rule(QuotaWorld.BOARD, product, Verdict.REFUSED, "Trùng nội dung", 0);
        RulingAnswers answers = world.get(RulingAnswers.class);
        long ruling = last(product);
        assertThat(world.get(RulingQueue.class)
                        .waiting(Supervision.EVERYTHING, new PageRequest(1, 10))
                        .rows())
                .isEmpty();

        answers.answer(QuotaWorld.EDITOR_BA_TO, product, ruling, "Nội dung do chúng tôi tự quay");

        refused(
                QuotaProblem.ANSWERED_ALREADY,
                () -> answers.answer(QuotaWorld.EDITOR_BA_TO, product, ruling, "Một lần nữa"));
        refused(QuotaProblem.OUT_OF_SCOPE, () -> answers.answer(QuotaWorld.STAFF, product, ruling, "Tôi là ai"));
        assertThat(world.get(RulingQueue.class)
                        .waiting(Supervision.EVERYTHING, new PageRequest(1, 10))
                        .rows())
                .extracting(Credit::product)
                .containsExactly(product);
        world.clock.set("2026-11-20T02:00:00Z");
        confirm(QuotaWorld.BOARD, product, ruling);
        assertThat(world.get(RulingQueue.class)
                        .waiting(Supervision.EVERYTHING, new PageRequest(1, 10))
                        .rows())
                .isEmpty();
    }

    @Test
    void aRulingAndAWithdrawalAtOnceNeverLeaveACountedTombstone() throws Exception {
        for (int i = 0; i < 10; i++) {
            ProductId product = world.product("phu-nu-21484").insert();
            Race.atOnce(
                    () -> confirm(QuotaWorld.BOARD, product, 0),
                    () -> world.get(EditorialDesk.class).withdraw(QuotaWorld.BOARD, product, 0, "Sai số liệu"));

            assertThat(credits.find(product).orElseThrow().exclusion()).contains(Exclusion.WITHDRAWN);
        }
    }

    private void confirm(Person person, ProductId product, long seen) {
        rulings.rule(person, product, Verdict.CONFIRMED, "", seen);
    }

    private long last(ProductId product) {
        return credits.find(product).orElseThrow().lastRuling();
    }

    private List<Ruling> history(ProductId product) {
        return rulings.history(List.of(product)).getOrDefault(product, List.of());
    }

    private static void refused(QuotaProblem problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        KhosoException.class,
                        refusal -> assertThat(refusal.errorCode()).isEqualTo(problem));
    }
}
