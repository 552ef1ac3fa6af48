package vn.khoso.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.PageRequest;
import vn.khoso.shared.ProductId;

/**
 * What the live pages ask, over 20,000 organisations and 200,000 products, and what a change costs there; printed.
 * {@code -Dkhoso.lab.organisations} and {@code -Dkhoso.lab.products} choose other numbers. Not part of the usual build:
 * docs/counting.md says how to run it.
 */
@Tag("lab")
class StandingBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(StandingBenchmark.class);
    private static final int ORGANISATIONS = Integer.getInteger("khoso.lab.organisations", 20_000);
    private static final int PRODUCTS = Integer.getInteger("khoso.lab.products", 200_000);
    private static final int REPEATS = 9;
    private static final int WARM = 6;
    private static final int YEAR = 2026;
    private static final Duration PAGE = Duration.ofMillis(300);
    private static final Duration CHANGE = Duration.ofMillis(50);
    private static final Supervision ALL = Supervision.EVERYTHING;

    private static QuotaWorld world;
    private final List<String> tooSlow = new ArrayList<>();

    @BeforeAll
    static void fill() {
        world = new QuotaWorld();
        int bodies = LargeLedger.fill(world, ORGANISATIONS, PRODUCTS);
        long start = System.nanoTime();
        assertThat(world.get(KeptCredits.class).settle()).isTrue();
        LOG.info("filled organisations={} products={}, all kept in {}", bodies, PRODUCTS, since(start));
        world.analyze();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void everyLivePageIsThereAtOnce() {
        Standings standings = world.get(Standings.class);
        Overviews overviews = world.get(Overviews.class);
        Progress progress = world.get(Progress.class);
        StandingFilter behind = filter(Optional.empty(), Optional.empty(), Optional.of(StandingGroup.BELOW_FLOOR));
        StandingFilter women = filter(Optional.empty(), Optional.of(OrganisationKind.WOMENS_UNION), Optional.empty());
        StandingFilter commune = filter(Optional.of(new AreaCode("30007")), Optional.empty(), Optional.empty());
        page("first 100 rows and totals", () -> {
            standings.list(ALL, StandingFilter.ALL, YEAR, new PageRequest(1, 100));
            standings.summary(ALL, StandingFilter.ALL, YEAR);
        });
        page("a late page", () -> standings.list(ALL, StandingFilter.ALL, YEAR, new PageRequest(180, 100)));
        page("those behind", () -> standings.list(ALL, behind, YEAR, new PageRequest(1, 100)));
        page("found by name", () -> standings.list(ALL, named("thu nghiem 77"), YEAR, new PageRequest(1, 100)));
        page(
                "as at the end of June",
                () -> standings.listThrough(ALL, StandingFilter.ALL, YEAR, Optional.of(6), new PageRequest(1, 100)));
        page("overview", () -> overview(standings, overviews, progress, StandingFilter.ALL));
        page("  its sides", () -> overviews.of(ALL, StandingFilter.ALL, YEAR));
        page("  its course", () -> progress.course(ALL, StandingFilter.ALL, YEAR));
        page("  last year's months", () -> progress.months(ALL, StandingFilter.ALL, YEAR - 1));
        page("association", () -> overview(standings, overviews, progress, women));
        page("commune", () -> {
            standings.list(ALL, commune, YEAR, new PageRequest(1, 100));
            standings.years().forEach(year -> standings.summary(ALL, commune, year));
        });
        page("organisation", () -> organisation(new OrganisationId("phu-nu-30007")));
        page("public totals", () -> overviews.of(ALL, StandingFilter.ALL, YEAR));
        page("every standing, row by row", () -> {
            AtomicInteger rows = new AtomicInteger();
            standings.each(ALL, StandingFilter.ALL, YEAR, row -> rows.incrementAndGet());
            assertThat(rows.get()).isGreaterThanOrEqualTo(ORGANISATIONS);
        });
        assertThat(tooSlow).isEmpty();
    }

    @Test
    void everyListOfProductsIsThereAtOnce() {
        Credits credits = world.get(Credits.class);
        page(
                "products of the year",
                () -> credits.list(ALL, products(Optional.empty(), Optional.empty()), new PageRequest(1, 50)));
        page(
                "products, a late page",
                () -> credits.list(ALL, products(Optional.empty(), Optional.empty()), new PageRequest(3_000, 50)));
        page(
                "products of a kind",
                () -> credits.list(
                        ALL, products(Optional.of(ProductKind.CLIP), Optional.empty()), new PageRequest(1, 50)));
        page(
                "products for an audience",
                () -> credits.list(ALL, products(Optional.empty(), Optional.of("rural")), new PageRequest(1, 50)));
        page("products waiting for a ruling", () -> world.get(RulingQueue.class).waiting(ALL, new PageRequest(1, 20)));
    }

    @Test
    void aChangeCostsLittleAndManyCostInProportion() {
        KeptCredits kept = world.get(KeptCredits.class);
        kept.settle();
        change("publish one", kept, () -> world.product("phu-nu-30007").insert());
        List<ProductId> ruled = new ArrayList<>(published(WARM + REPEATS));
        change("rule on one", kept, () -> rule(ruled.removeLast()));
        List<ProductId> withdrawn = new ArrayList<>(published(WARM + REPEATS));
        kept.settle();
        change(
                "withdraw one",
                kept,
                () -> world.get(EditorialDesk.class)
                        .withdraw(QuotaWorld.BOARD, withdrawn.removeLast(), 0, "Sai số liệu"));
        for (int many : new int[] {1_000, 2_000, 4_000}) {
            long start = System.nanoTime();
            published(many);
            Duration written = since(start);
            start = System.nanoTime();
            assertThat(kept.settle()).isTrue();
            LOG.info("{} published in {}, settled in {}", many, written, since(start));
        }
        long start = System.nanoTime();
        assertThat(kept.prove()).isZero();
        LOG.info("all rows proved in {}", since(start));
    }

    private static List<ProductId> published(int many) {
        List<ProductId> products = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            products.add(world.product("nong-dan-" + (30_001 + i % (ORGANISATIONS / 5)))
                    .main("many-" + products.size())
                    .insert());
        }
        return products;
    }

    private static void rule(ProductId product) {
        world.get(Rulings.class).rule(QuotaWorld.BOARD, product, Verdict.CONFIRMED, "", 0);
    }

    /** As the page asks: the course beside everything else. */
    private static void overview(Standings standings, Overviews overviews, Progress progress, StandingFilter filter) {
        CompletableFuture<Void> course =
                CompletableFuture.runAsync(() -> progress.course(ALL, filter, YEAR), Thread::startVirtualThread);
        overviews.of(ALL, filter, YEAR);
        standings.list(ALL, filter, YEAR, new PageRequest(1, 30));
        progress.months(ALL, filter, YEAR - 1);
        course.join();
    }

    private static void organisation(OrganisationId id) {
        world.get(Credits.class).list(ALL, CreditFilter.of(id, YEAR), new PageRequest(1, 20));
        world.get(OrganisationYears.class).of(id);
        world.get(Standings.class).find(id, YEAR);
    }

    private static StandingFilter filter(
            Optional<AreaCode> area, Optional<OrganisationKind> association, Optional<StandingGroup> group) {
        return new StandingFilter(Optional.<Level>empty(), area, association, group, Optional.empty());
    }

    private static StandingFilter named(String text) {
        return new StandingFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text));
    }

    private static CreditFilter products(Optional<ProductKind> kind, Optional<String> audience) {
        return new CreditFilter(
                YEAR,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                kind,
                audience);
    }

    private void page(String name, Runnable question) {
        Duration median = median(question);
        LOG.info("{}: median {} ms", name, median.toMillis());
        tooSlow.addAll(median.compareTo(PAGE) > 0 ? List.of(name) : List.of());
    }

    /** The act in its transaction, and what the next reader does for it. */
    private static void change(String name, KeptCredits kept, Runnable act) {
        long[] acts = new long[REPEATS];
        long[] settled = new long[REPEATS];
        for (int i = -WARM; i < REPEATS; i++) {
            long start = System.nanoTime();
            act.run();
            long acted = System.nanoTime();
            assertThat(kept.areCurrent()).isTrue();
            if (i >= 0) {
                acts[i] = acted - start;
                settled[i] = System.nanoTime() - acted;
            }
        }
        LOG.info(
                "{}: act {} us, settling {} us",
                name,
                middle(acts).toNanos() / 1000,
                middle(settled).toNanos() / 1000);
        assertThat(middle(acts)).as(name).isLessThan(CHANGE);
        assertThat(middle(settled)).as("settling after " + name).isLessThan(CHANGE.multipliedBy(2));
    }

    private static Duration median(Runnable question) {
        for (int i = 0; i < WARM; i++) {
            question.run();
        }
        long[] took = new long[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            long start = System.nanoTime();
            question.run();
            took[i] = System.nanoTime() - start;
        }
        return middle(took);
    }

    private static Duration middle(long[] took) {
        Arrays.sort(took);
        return Duration.ofNanos(took[took.length / 2]);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
