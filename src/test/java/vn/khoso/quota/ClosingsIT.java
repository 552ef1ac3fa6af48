package vn.khoso.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.Sha256;

class ClosingsIT {

    private static final OrganisationId WOMEN_BA_TO = new OrganisationId("phu-nu-21484");
    private static final ClosingScope PROVINCE = new ClosingScope.Province();
    private static final ClosingScope BA_TO = new ClosingScope.Commune(new AreaCode("21484"));
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private static QuotaWorld world;
    private Closings closings;

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
        closings = world.get(Closings.class);
        world.clock.set("2027-01-10T02:00:00Z");
    }

    @Test
    void theStatementHoldsTheProductsBehindEachFigureAndItsDigest() {
        ProductId confirmed = world.product(WOMEN_BA_TO.value()).insert();
        confirm(confirmed);
        ProductId provisional = world.product(WOMEN_BA_TO.value()).insert();
        ProductId plain = world.product(WOMEN_BA_TO.value()).notDistinctive().insert();

        long id = closings.close(QuotaWorld.BOARD, PROVINCE, FIRST, LAST);

        ClosedStatement statement = closings.statement(id);
        assertThat(statement.organisations()).hasSize(489);
        ClosedStatement.Row row = row(statement);
        assertThat(row.confirmed()).isEqualTo(1);
        assertThat(row.provisional()).isEqualTo(1);
        assertThat(row.products()).extracting(ClosedStatement.Counted::id).contains(confirmed, provisional);
        assertThat(statement.excluded()).singleElement().satisfies(excluded -> {
            assertThat(excluded.id()).isEqualTo(plain);
            assertThat(excluded.reason()).isEqualTo(Exclusion.NOT_DISTINCTIVE);
        });
        Closing closing = closings.get(id);
        assertThat(closing.sha256()).isEqualTo(Sha256.of(closings.json(id).getBytes(StandardCharsets.UTF_8)));
        assertThat(closings.json(id))
                .startsWith("{\"closedAt\":\"2027-01-10T02:00:00Z\",\"closedBy\":\"Cán bộ board\"");
        assertThat(StatementJson.write(statement)).isEqualTo(closings.json(id));
    }

    @Test
    void whatChangesAfterwardsIsListedBesideAndNotWorkedIn() {
        ProductId stays = world.product(WOMEN_BA_TO.value()).insert();
        ProductId leaves = world.product(WOMEN_BA_TO.value()).insert();
        ProductId returns = world.product("nong-dan-21484").withdrawn().insert();
        long id = closings.close(QuotaWorld.BOARD, PROVINCE, FIRST, LAST);

        world.get(EditorialDesk.class).withdraw(QuotaWorld.BOARD, leaves, 0, "Sai số liệu");
        world.execute("UPDATE product SET state = 'PUBLISHED', withdrawn_at = NULL WHERE id = '" + returns + "'");
        confirm(stays);

        assertThat(counted(WOMEN_BA_TO)).isEqualTo(2);
        assertThat(counted(new OrganisationId("nong-dan-21484"))).isZero();
        assertThat(world.get(Credits.class).find(returns).orElseThrow().exclusion())
                .contains(Exclusion.YEAR_CLOSED);
        assertThat(row(closings.statement(id)).products()).hasSize(2);
        List<ClosingChange> changes = closings.changesSince(id);
        assertThat(changes)
                .filteredOn(ClosingChange::isAdded)
                .extracting(ClosingChange::product)
                .containsExactly(returns);
        assertThat(changes).filteredOn(ClosingChange::isRemoved).singleElement().satisfies(change -> {
            assertThat(change.product()).isEqualTo(leaves);
            assertThat(change.exclusion()).contains(Exclusion.WITHDRAWN);
        });
        assertThat(changes).hasSize(3);
    }

    @Test
    void reopeningNeedsAReasonAndLetsTheYearMoveAgain() {
        ProductId product = world.product(WOMEN_BA_TO.value()).insert();
        long id = closings.close(QuotaWorld.BOARD, PROVINCE, FIRST, LAST);
        world.get(EditorialDesk.class).withdraw(QuotaWorld.BOARD, product, 0, "Sai số liệu");
        assertThat(counted(WOMEN_BA_TO)).isEqualTo(1);

        refused(QuotaProblem.REASON_UNFIT, () -> closings.reopen(QuotaWorld.BOARD, id, "ừ"));
        refused(QuotaProblem.OUT_OF_SCOPE, () -> closings.reopen(QuotaWorld.WOMEN, id, "Cần sửa số liệu"));
        closings.reopen(QuotaWorld.BOARD, id, "Cần sửa số liệu");

        assertThat(counted(WOMEN_BA_TO)).isZero();
        refused(QuotaProblem.CANNOT_REOPEN, () -> closings.reopen(QuotaWorld.BOARD, id, "Cần sửa số liệu"));
        assertThat(row(closings.statement(id)).products()).hasSize(1);
        assertThat(closings.get(id).reopening()).map(Closing.Reopening::reason).contains("Cần sửa số liệu");
        long again = closings.close(QuotaWorld.BOARD, PROVINCE, FIRST, LAST);
        assertThat(row(closings.statement(again)).products()).isEmpty();
    }

    @Test
    void theProvincesClosingPrevailsOverTheCommunes() {
        ProductId product = world.product(WOMEN_BA_TO.value()).insert();
        long commune = closings.close(QuotaWorld.BA_TO, BA_TO, FIRST, LAST);
        world.get(EditorialDesk.class).withdraw(QuotaWorld.BOARD, product, 0, "Sai số liệu");
        assertThat(counted(WOMEN_BA_TO)).isEqualTo(1);

        long province = closings.close(QuotaWorld.BOARD, PROVINCE, FIRST, LAST);

        assertThat(counted(WOMEN_BA_TO)).isZero();
        assertThat(row(closings.statement(province)).products()).isEmpty();
        assertThat(row(closings.statement(commune)).products()).hasSize(1);
        closings.reopen(QuotaWorld.BOARD, province, "Cần sửa số liệu");
        assertThat(counted(WOMEN_BA_TO)).isEqualTo(1);
    }

    @Test
    void onlyAYearThatIsOverIsClosedAndOnlyItLocks() {
        world.clock.set("2026-12-31T16:59:59Z");
        refused(QuotaProblem.CANNOT_CLOSE, () -> closings.close(QuotaWorld.BOARD, PROVINCE, FIRST, LAST));
        ProductId product = world.product(WOMEN_BA_TO.value()).insert();
        long quarter = closings.close(QuotaWorld.BOARD, PROVINCE, FIRST, LocalDate.of(2026, 3, 31));
        assertThat(closings.get(quarter).period()).isEqualTo(ClosingPeriod.QUARTER);

        world.get(EditorialDesk.class).withdraw(QuotaWorld.BOARD, product, 0, "Sai số liệu");

        assertThat(counted(WOMEN_BA_TO)).isZero();
        refused(QuotaProblem.CANNOT_REOPEN, () -> closings.reopen(QuotaWorld.BOARD, quarter, "Cần sửa số liệu"));
        world.clock.set("2026-12-31T17:00:00Z");
        closings.close(QuotaWorld.BOARD, PROVINCE, FIRST, LAST);
        refused(QuotaProblem.ALREADY_CLOSED, () -> closings.close(QuotaWorld.BOARD, PROVINCE, FIRST, LAST));
        refused(QuotaProblem.OUT_OF_SCOPE, () -> closings.close(QuotaWorld.BA_TO, PROVINCE, FIRST, LAST));
    }

    @Test
    void thePlanIsKeptInRevisionsAndTheStatementHoldsTheOneOfItsDay() {
        Plans plans = world.get(Plans.class);
        PlanDraft plan = new PlanDraft(2, List.of(0, 1, 1, 0), "Hai clip");
        plans.save(QuotaWorld.EDITOR_BA_TO, WOMEN_BA_TO, 2026, 0, plan);
        refused(QuotaProblem.PLAN_STALE, () -> plans.save(QuotaWorld.EDITOR_BA_TO, WOMEN_BA_TO, 2026, 0, plan));
        refused(
                QuotaProblem.PLAN_UNFIT,
                () -> plans.save(
                        QuotaWorld.EDITOR_BA_TO, WOMEN_BA_TO, 2026, 1, new PlanDraft(0, List.of(0, 0, 0, 0), "")));
        refused(QuotaProblem.PLAN_NOT_YOURS, () -> plans.save(QuotaWorld.BOARD, WOMEN_BA_TO, 2026, 1, plan));
        AnnualPlan saved = plans.find(WOMEN_BA_TO, 2026).orElseThrow();
        plans.giveOpinion(QuotaWorld.BA_TO, saved.id(), true, "");

        assertThat(plans.find(WOMEN_BA_TO, 2026).orElseThrow().isApproved()).isTrue();
        long id = closings.close(QuotaWorld.BOARD, PROVINCE, FIRST, LAST);
        assertThat(row(closings.statement(id)).ownTarget()).isEqualTo(Optional.of(2));
        refused(QuotaProblem.YEAR_CLOSED, () -> plans.save(QuotaWorld.EDITOR_BA_TO, WOMEN_BA_TO, 2026, 1, plan));
    }

    @Test
    void aClosingAtTheMomentOfAnotherActHoldsEitherWhatWasBeforeOrWhatIsAfter() throws Exception {
        EditorialDesk desk = world.get(EditorialDesk.class);
        for (int i = 0; i < 3; i++) {
            ProductId withdrawn = world.product(WOMEN_BA_TO.value()).insert();
            closedWhile(withdrawn, () -> desk.withdraw(QuotaWorld.BOARD, withdrawn, 0, "Sai số liệu"));
            ProductId restored = world.product(WOMEN_BA_TO.value()).withdrawn().insert();
            closedWhile(restored, () -> desk.restore(QuotaWorld.BOARD, restored, 0));
            ProductId ruled = world.product(WOMEN_BA_TO.value()).insert();
            closedWhile(
                    ruled,
                    () -> world.get(Rulings.class).rule(QuotaWorld.BOARD, ruled, Verdict.REFUSED, "Trùng nội dung", 0));
        }
    }

    /** Whatever the order was, statement, credits and what is listed beside them tell the same. */
    private void closedWhile(ProductId product, Runnable act) throws InterruptedException {
        AtomicLong closing = new AtomicLong();
        assertThat(Race.atOnce(() -> closing.set(closings.close(QuotaWorld.BOARD, PROVINCE, FIRST, LAST)), act))
                .containsExactly(true, true);
        ClosedStatement.Row frozen = row(closings.statement(closing.get()));
        boolean countedThen =
                frozen.products().stream().map(ClosedStatement.Counted::id).anyMatch(product::equals);
        Credit credit = world.get(Credits.class).find(product).orElseThrow();
        assertThat(credit.exclusion().isEmpty()).isEqualTo(countedThen);
        assertThat(counted(WOMEN_BA_TO)).isEqualTo(frozen.products().size());
        assertThat(closings.changesSince(closing.get()))
                .allMatch(change -> change.product().equals(product) && change.isRemoved() == countedThen);

        closings.reopen(QuotaWorld.BOARD, closing.get(), "Cần sửa số liệu");
        boolean countsNow =
                world.get(Credits.class).find(product).orElseThrow().exclusion().isEmpty();
        long again = closings.close(QuotaWorld.BOARD, PROVINCE, FIRST, LAST);
        assertThat(row(closings.statement(again)).products().stream()
                        .map(ClosedStatement.Counted::id)
                        .anyMatch(product::equals))
                .isEqualTo(countsNow);
        closings.reopen(QuotaWorld.BOARD, again, "Cần sửa số liệu");
    }

    @Test
    void aProductPublishedAtTheMomentOfASnapshotIsInItOrListedBeside() throws Exception {
        LocalDate today = LocalDate.of(2027, 1, 10);
        for (int i = 0; i < 3; i++) {
            ProductId product = world.product(WOMEN_BA_TO.value()).submit();
            AtomicLong closing = new AtomicLong();
            assertThat(Race.atOnce(
                            () -> closing.set(
                                    closings.close(QuotaWorld.BOARD, PROVINCE, LocalDate.of(2027, 1, 1), today)),
                            () -> world.get(EditorialDesk.class)
                                    .publish(
                                            QuotaWorld.EDITOR_BA_TO,
                                            product,
                                            0,
                                            true,
                                            QuotaWorld.READ,
                                            Optional.empty())))
                    .containsExactly(true, true);
            boolean inside = row(closings.statement(closing.get())).products().stream()
                    .anyMatch(each -> each.id().equals(product));
            assertThat(closings.changesSince(closing.get()))
                    .extracting(ClosingChange::product)
                    .isEqualTo(inside ? List.of() : List.of(product));
        }
    }

    private static ClosedStatement.Row row(ClosedStatement statement) {
        return statement.organisations().stream()
                .filter(row -> row.id().equals(WOMEN_BA_TO))
                .findFirst()
                .orElseThrow();
    }

    private static int counted(OrganisationId organisation) {
        return world.get(Standings.class).find(organisation, 2026).orElseThrow().counted();
    }

    private static void confirm(ProductId product) {
        world.get(Rulings.class).rule(QuotaWorld.BOARD, product, Verdict.CONFIRMED, "", 0);
    }

    private static void refused(QuotaProblem problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        KhosoException.class,
                        refusal -> assertThat(refusal.errorCode()).isEqualTo(problem));
    }
}
