package vn.khoso.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khoso.account.Grant;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.organisation.Level;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;

/** Targets as administrators set them, and what is said of them before. */
class PolicyDeskIT {

    private static final Person ADMINISTRATOR = new Person(
            new AccountId(UUID.randomUUID()),
            "quan-tri",
            "Quản trị",
            Set.of(new Grant(Role.ADMINISTRATOR, new Scope.Everything())));

    private static QuotaWorld world;
    private PolicyDesk desk;

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
        desk = world.get(PolicyDesk.class);
    }

    @Test
    void aPreviewSaysWhomAChangeAffectsAndChangesNothing() {
        world.product("phu-nu-21484").insert();
        world.product("nong-dan-21484").insert();
        world.product("nong-dan-21484").insert();

        PolicyPreview preview = desk.preview(draft(2026, 2, 3));

        assertThat(preview.organisations()).isEqualTo(483);
        assertThat(preview.before().met()).isEqualTo(2);
        assertThat(preview.after().met()).isEqualTo(1);
        assertThat(preview.changed())
                .extracting(change -> change.after().organisation().id().value() + " "
                        + change.before().standing() + " " + change.after().standing())
                .containsExactly("nong-dan-21484 TOP_MET FLOOR_MET", "phu-nu-21484 FLOOR_MET BELOW_FLOOR");
        assertThat(world.get(QuotaPolicies.class).find(Level.COMMUNE, 2026)).isEmpty();
        refused(QuotaProblem.POLICY_UNFIT, () -> desk.preview(draft(2026, 3, 2)));
    }

    @Test
    void aTargetHoldsFromItsYearOnAndIsNotOverwrittenUnseen() {
        desk.save(ADMINISTRATOR, draft(2026, 2, 3), Optional.empty());

        assertThat(world.get(Standings.class)
                        .find(new OrganisationId("phu-nu-21484"), 2026)
                        .orElseThrow()
                        .floor())
                .isEqualTo(2);
        refused(QuotaProblem.POLICY_STALE, () -> desk.save(ADMINISTRATOR, draft(2026, 1, 3), Optional.empty()));
        refused(QuotaProblem.NOT_SUPERVISOR, () -> desk.save(QuotaWorld.BOARD, draft(2026, 1, 3), Optional.of(0)));
        desk.save(ADMINISTRATOR, draft(2026, 1, 3), Optional.of(0));
        refused(QuotaProblem.POLICY_STALE, () -> desk.save(ADMINISTRATOR, draft(2026, 1, 2), Optional.of(0)));
    }

    @Test
    void noTargetReachesIntoAClosedYear() {
        world.clock.set("2027-01-10T02:00:00Z");
        long closing = world.get(Closings.class)
                .close(
                        QuotaWorld.BOARD,
                        new ClosingScope.Province(),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31));

        refused(QuotaProblem.POLICY_UNFIT, () -> desk.save(ADMINISTRATOR, draft(2026, 2, 3), Optional.empty()));
        desk.save(ADMINISTRATOR, draft(2027, 2, 3), Optional.empty());
        world.get(Closings.class).reopen(QuotaWorld.BOARD, closing, "Cần sửa số liệu");
        desk.save(ADMINISTRATOR, draft(2026, 2, 3), Optional.empty());
    }

    private static PolicyDraft draft(int year, int floor, int top) {
        return new PolicyDraft(
                Level.COMMUNE,
                year,
                LocalDate.of(year, 1, 1),
                floor,
                top,
                Set.of(ProductKind.CLIP),
                false,
                new QuotaPolicy.Basis("03-CT/TU", Optional.of(LocalDate.of(2025, 10, 27)), "ít nhất"));
    }

    private static void refused(QuotaProblem problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        KhosoException.class,
                        refusal -> assertThat(refusal.errorCode()).isEqualTo(problem));
    }
}
