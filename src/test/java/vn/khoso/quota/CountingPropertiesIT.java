package vn.khoso.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.Sha256;

/**
 * Any sequence of publishing, withdrawing, restoring, replacing, ruling, merging, closing and re-opening gives the counts
 * of {@link NaiveLedger}. A failure names its seed and its steps.
 */
class CountingPropertiesIT {

    private static final List<String> ORGANISATIONS = List.of("phu-nu-21484", "phu-nu-21490", "nong-dan-21484");
    private static final List<String> ORIGINALS = List.of("a", "b", "c");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final int STEPS = 30;
    private static final int SEEDS = 12;

    private static QuotaWorld world;

    private final List<String> steps = new ArrayList<>();
    private final List<ProductId> published = new ArrayList<>();
    private NaiveLedger naive = new NaiveLedger();
    private Random random = new Random(0);
    private long closing;

    @BeforeAll
    static void open() {
        world = new QuotaWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theViewCountsAsTheRulesSay(long seed) {
        world.reset();
        world.clock.set("2027-01-10T02:00:00Z");
        random = new Random(seed);
        naive = new NaiveLedger();
        for (int i = 1; i <= STEPS; i++) {
            world.clock.set(world.clock.instant().plusSeconds(60).toString());
            step();
            if (i % 6 == 0) {
                compare(seed);
            }
        }
    }

    private void step() {
        int dice = random.nextInt(20);
        if (dice < 6 || published.isEmpty()) {
            publish();
        } else if (dice < 9) {
            withdrawOrRestore(any(published));
        } else if (dice < 11) {
            replace(any(published), any(ORIGINALS));
        } else if (dice < 16) {
            rule(any(published));
        } else if (dice < 17) {
            merge();
        } else {
            closeOrReopen();
        }
    }

    private void publish() {
        String organisation = any(ORGANISATIONS);
        Instant at = Instant.parse("2026-01-15T02:00:00Z").plus(random.nextInt(11) * 30L, ChronoUnit.DAYS);
        String original = any(ORIGINALS);
        ProductId id =
                world.product(organisation).at(at.toString()).main(original).insert();
        published.add(id);
        naive.publish(id, organisation, at, original);
        steps.add("publish " + id + " " + organisation + " " + at + " " + original);
    }

    private void withdrawOrRestore(ProductId id) {
        EditorialDesk desk = world.get(EditorialDesk.class);
        if (!naive.isWithdrawn(id)) {
            desk.withdraw(QuotaWorld.BOARD, id, version(id), "Sai số liệu");
            naive.withdraw(id);
            steps.add("withdraw " + id);
        } else if (!naive.hasEnded(organisationOf(id))) {
            desk.restore(QuotaWorld.BOARD, id, version(id));
            naive.restore(id);
            steps.add("restore " + id);
        }
    }

    private void replace(ProductId id, String original) {
        world.jdbc
                .sql("UPDATE media_file SET sha256 = :sha256 WHERE product_id = :id AND role = 'MAIN'")
                .param(
                        "sha256",
                        Sha256.of(original.getBytes(StandardCharsets.UTF_8)).hex())
                .param("id", id.value())
                .update();
        naive.replace(id, original);
        steps.add("replace " + id + " " + original);
    }

    private void rule(ProductId id) {
        if (naive.isWithdrawn(id)) {
            return;
        }
        boolean province = random.nextBoolean();
        Person person = province ? QuotaWorld.BOARD : QuotaWorld.WOMEN;
        if (!province && !organisationOf(id).startsWith("phu-nu")) {
            return;
        }
        Verdict verdict = random.nextBoolean() ? Verdict.CONFIRMED : Verdict.REFUSED;
        long seen = world.get(Credits.class).find(id).orElseThrow().lastRuling();
        world.get(Rulings.class).rule(person, id, verdict, "Lý do đầy đủ", seen);
        naive.rule(id, province ? Rank.PROVINCE : Rank.ASSOCIATION, verdict);
        steps.add("rule " + id + " " + verdict + " province=" + province);
    }

    private void merge() {
        String organisation = ORGANISATIONS.get(0);
        String heir = ORGANISATIONS.get(1);
        if (naive.hasEnded(organisation) || naive.isClosed()) {
            return;
        }
        LocalDate lastDay = LocalDate.of(2026, 6, 30);
        int version = world.get(Organisations.class)
                .get(new OrganisationId(organisation))
                .version();
        world.get(Organisations.class)
                .close(Actor.SYSTEM, new OrganisationId(organisation), lastDay, new OrganisationId(heir), version);
        naive.merge(organisation, lastDay, heir);
        steps.add("merge " + organisation);
    }

    private void closeOrReopen() {
        Closings closings = world.get(Closings.class);
        if (naive.isClosed()) {
            closings.reopen(QuotaWorld.BOARD, closing, "Cần sửa số liệu");
            naive.reopen();
            steps.add("re-open");
        } else {
            closing = closings.close(QuotaWorld.BOARD, new ClosingScope.Province(), FIRST, LAST);
            naive.close();
            steps.add("close");
        }
    }

    private void compare(long seed) {
        for (String organisation : ORGANISATIONS) {
            if (!naive.hasEnded(organisation)) {
                OrganisationStanding standing = world.get(Standings.class)
                        .find(new OrganisationId(organisation), 2026)
                        .orElseThrow();
                String what = "seed " + seed + ", " + organisation + " after " + steps;
                assertThat(standing.confirmed())
                        .as(what)
                        .isEqualTo(naive.count(organisation, CreditStatus.COUNTED_CONFIRMED));
                assertThat(standing.provisional())
                        .as(what)
                        .isEqualTo(naive.count(organisation, CreditStatus.COUNTED_PROVISIONAL));
            }
        }
    }

    private String organisationOf(ProductId id) {
        return world.jdbc
                .sql("SELECT organisation_id FROM product WHERE id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private int version(ProductId id) {
        return world.jdbc
                .sql("SELECT version FROM product WHERE id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
