package vn.khoso.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.Products;
import vn.khoso.catalogue.Replacements;
import vn.khoso.organisation.OrganisationProblem;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/** The real ledger and the naive one, to both of which the same happens. */
final class TwinLedgers {

    static final List<String> ORGANISATIONS = List.of("phu-nu-21484", "phu-nu-21490", "nong-dan-21484");

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final LocalDate MERGED = LocalDate.of(2026, 6, 30);

    private final QuotaWorld world;
    private final NaiveLedger naive = new NaiveLedger();
    private final List<ProductId> published = new ArrayList<>();
    private final Map<ProductId, String> organisations = new HashMap<>();
    private long closing;

    /** Begins with the register of Quảng Ngãi, in January 2027. */
    TwinLedgers(QuotaWorld world) {
        this.world = world;
        world.reset();
        world.clock.set("2027-01-10T02:00:00Z");
    }

    void take(LedgerStep step) {
        world.clock.set(world.clock.instant().plusSeconds(60).toString());
        switch (step) {
            case LedgerStep.Publish publish -> publish(publish);
            case LedgerStep.Withdraw withdraw -> product(withdraw.product()).ifPresent(this::withdraw);
            case LedgerStep.Restore restore -> product(restore.product()).ifPresent(this::restore);
            case LedgerStep.Replace replace ->
                product(replace.product()).ifPresent(id -> replace(id, replace.original()));
            case LedgerStep.Rule rule -> product(rule.product()).ifPresent(id -> rule(id, rule.rank(), rule.verdict()));
            case LedgerStep.Merge merge -> merge();
            case LedgerStep.Close close -> close();
            case LedgerStep.Reopen reopen -> reopen();
        }
    }

    private Optional<ProductId> product(int number) {
        return published.isEmpty() ? Optional.empty() : Optional.of(published.get(number % published.size()));
    }

    private void publish(LedgerStep.Publish step) {
        ProductId id = world.product(step.organisation())
                .at(step.at().toString())
                .main(step.original())
                .insert();
        published.add(id);
        organisations.put(id, step.organisation());
        naive.publish(id, step.organisation(), step.at(), step.original());
    }

    private void withdraw(ProductId id) {
        if (!naive.isWithdrawn(id)) {
            world.get(EditorialDesk.class).withdraw(QuotaWorld.BOARD, id, version(id), "Sai số liệu");
            naive.withdraw(id);
        }
    }

    private void restore(ProductId id) {
        if (naive.isWithdrawn(id) && !naive.hasEnded(organisationOf(id))) {
            world.get(EditorialDesk.class).restore(QuotaWorld.BOARD, id, version(id));
            naive.restore(id);
        }
    }

    private void replace(ProductId id, String original) {
        MediaFileId inUse = world.get(MediaFiles.class).of(id).getFirst().id();
        if (naive.hasEnded(organisationOf(id))) {
            return;
        }
        if (naive.isClosed()) {
            assertThatThrownBy(() -> world.get(Replacements.class).requireReplaceable(id, inUse))
                    .isInstanceOfSatisfying(
                            KhosoException.class,
                            refused -> assertThat(refused.errorCode())
                                    .isEqualTo(CatalogueProblem.REPLACEMENT_YEAR_CLOSED));
        } else {
            world.replaceMain(id, inUse, original);
            naive.replace(id, original);
        }
    }

    private void rule(ProductId id, Rank rank, Verdict verdict) {
        Person person = switch (rank) {
            case PROVINCE -> QuotaWorld.BOARD;
            case ASSOCIATION -> QuotaWorld.WOMEN;
            case COMMUNE -> QuotaWorld.BA_TO;
        };
        boolean entitled = switch (rank) {
            case PROVINCE -> true;
            case ASSOCIATION -> organisationOf(id).startsWith("phu-nu");
            case COMMUNE -> organisationOf(id).endsWith("21484");
        };
        if (entitled && !naive.isWithdrawn(id)) {
            long seen = world.get(Credits.class).find(id).orElseThrow().lastRuling();
            world.get(Rulings.class).rule(person, id, verdict, "Lý do đầy đủ", seen);
            naive.rule(id, rank, verdict);
        }
    }

    private void merge() {
        String ended = ORGANISATIONS.get(0);
        String heir = ORGANISATIONS.get(1);
        if (naive.hasEnded(ended)) {
            return;
        }
        Organisations register = world.get(Organisations.class);
        OrganisationId id = new OrganisationId(ended);
        ThrowingCallable merge = () -> register.close(
                Actor.SYSTEM,
                id,
                MERGED,
                new OrganisationId(heir),
                register.get(id).version());
        if (naive.isClosed()) {
            assertThatThrownBy(merge)
                    .isInstanceOfSatisfying(
                            KhosoException.class,
                            refused -> assertThat(refused.errorCode()).isEqualTo(OrganisationProblem.CLOSED_YEAR));
        } else {
            assertThatCode(merge).doesNotThrowAnyException();
            naive.merge(ended, MERGED, heir);
        }
    }

    private void close() {
        if (!naive.isClosed()) {
            closing = world.get(Closings.class).close(QuotaWorld.BOARD, new ClosingScope.Province(), FIRST, LAST);
            naive.close();
        }
    }

    private void reopen() {
        if (naive.isClosed()) {
            world.get(Closings.class).reopen(QuotaWorld.BOARD, closing, "Cần sửa số liệu");
            naive.reopen();
        }
    }

    /** Makes sure that settling what is in doubt leaves exactly the rows and sums of the view. */
    void compareWhatIsKept() {
        assertThat(world.get(KeptCredits.class).areCurrent()).isTrue();
        assertThat(world.get(KeptCreditRows.class).differing()).isZero();
    }

    /** Makes sure that both count the same for every organisation. */
    void compare() {
        for (String organisation : ORGANISATIONS) {
            if (!naive.hasEnded(organisation)) {
                OrganisationStanding standing = world.get(Standings.class)
                        .find(new OrganisationId(organisation), 2026)
                        .orElseThrow();
                assertThat(standing.confirmed() + " confirmed, " + standing.provisional() + " provisional")
                        .as(organisation)
                        .isEqualTo(naive.count(organisation, CreditStatus.COUNTED_CONFIRMED) + " confirmed, "
                                + naive.count(organisation, CreditStatus.COUNTED_PROVISIONAL) + " provisional");
            }
        }
    }

    private String organisationOf(ProductId id) {
        return organisations.getOrDefault(id, "");
    }

    private int version(ProductId id) {
        return world.get(Products.class).get(id).version();
    }
}
