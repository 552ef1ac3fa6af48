package vn.khoso.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khoso.database.TestDatabase;
import vn.khoso.jobs.WorkedJobs.Parcel;
import vn.khoso.shared.OrganisationId;

class JobsIT {

    private static final JobKind<Parcel> QUICK = JobKind.quick("test.quick", Parcel.class);
    private static final JobKind<Parcel> HEAVY = JobKind.heavy("test.heavy", Parcel.class);

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void runsWithin200MillisecondsOfTheCommitWithoutWaitingForAPoll() throws Exception {
        WorkedJobs handler = new WorkedJobs(QUICK, parcel -> {});
        try (Node node = new Node("a", database.dataSource(), Node.RARELY_POLLING, handler).started()) {
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 10; i++) {
                best = Math.min(best, millisecondsUntilRun(node, handler, i));
            }
            System.Logger log = System.getLogger(JobsIT.class.getName());
            log.log(System.Logger.Level.INFO, "shortest time from commit to work: {0} ms", best);
            assertThat(best).isLessThan(200);
        }
    }

    private static long millisecondsUntilRun(Node node, WorkedJobs handler, int number) throws InterruptedException {
        node.transactions().executeWithoutResult(status -> node.jobs().schedule(QUICK, "k" + number, parcel(number)));
        long committed = System.nanoTime();
        while (handler.worked().size() <= number) {
            assertThat(System.nanoTime() - committed).isLessThan(TimeUnit.SECONDS.toNanos(20));
            Thread.sleep(1);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - committed);
    }

    @Test
    void runsNotBeforeTheCommitAndNotAtAllAfterARollback() {
        WorkedJobs handler = new WorkedJobs(QUICK, parcel -> {});
        try (Node node = new Node("a", database.dataSource(), Node.OFTEN_POLLING, handler).started()) {
            node.transactions().executeWithoutResult(status -> {
                node.jobs().schedule(QUICK, "rolled-back", parcel(1));
                assertThat(node.jobs().isPending(QUICK, "rolled-back")).isTrue();
                status.setRollbackOnly();
            });
            node.transactions().executeWithoutResult(status -> {
                node.jobs().schedule(QUICK, "committed", parcel(2));
                sleep(300);
                assertThat(handler.worked()).isEmpty();
            });

            await().until(() -> !node.jobs().isPending(QUICK, "committed"));
            assertThat(handler.worked()).containsExactly(parcel(2));
        }
    }

    @Test
    void queuesTheSameKindAndKeyOnceWithTheLatestPayload() {
        WorkedJobs handler = new WorkedJobs(QUICK, parcel -> {});
        try (Node node = new Node("a", database.dataSource(), Node.RARELY_POLLING, handler).started()) {
            node.transactions().executeWithoutResult(status -> {
                node.jobs().schedule(QUICK, "same", parcel(1));
                node.jobs().schedule(QUICK, "same", parcel(2));
                node.jobs().schedule(QUICK, "other", parcel(3));
            });

            await().until(() -> handler.worked().size() >= 2 && !node.jobs().isPending(QUICK, "same"));
            assertThat(handler.worked()).containsExactlyInAnyOrder(parcel(2), parcel(3));
        }
    }

    @Test
    void runsAgainWhenAskedForWhileItRuns() {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        WorkedJobs handler = new WorkedJobs(QUICK, parcel -> {
            running.countDown();
            mayEnd.await();
        });
        try (Node node = new Node("a", database.dataSource(), Node.RARELY_POLLING, handler).started()) {
            node.jobs().schedule(QUICK, "same", parcel(1));
            await().until(() -> running.getCount() == 0);
            node.jobs().schedule(QUICK, "same", parcel(2));
            node.jobs().schedule(QUICK, "same", parcel(3));
            sleep(200);
            assertThat(handler.worked()).containsExactly(parcel(1));
            mayEnd.countDown();

            await().until(() -> !node.jobs().isPending(QUICK, "same"));
            assertThat(handler.worked()).containsExactly(parcel(1), parcel(3));
        }
    }

    @Test
    void twoNodesRaceAndEachJobRunsOnce() {
        WorkedJobs first = new WorkedJobs(QUICK, parcel -> {});
        WorkedJobs second = new WorkedJobs(QUICK, parcel -> {});
        try (Node a = new Node("a", database.dataSource(), Node.OFTEN_POLLING, first).started();
                Node b = new Node("b", database.dataSource(), Node.OFTEN_POLLING, second).started()) {
            a.transactions()
                    .executeWithoutResult(status ->
                            IntStream.range(0, 300).forEach(i -> a.jobs().schedule(QUICK, "k" + i, parcel(i))));
            b.jobs().schedule(QUICK, "last", parcel(300));

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> first.worked().size() + second.worked().size() >= 301);
            sleep(300);
            assertThat(first.worked()).isNotEmpty().doesNotContainAnyElementsOf(second.worked());
            assertThat(second.worked()).isNotEmpty();
            assertThat(first.worked().size() + second.worked().size()).isEqualTo(301);
        }
    }

    @Test
    void heavyWorkLeavesTheQuickLaneFree() {
        CountDownLatch mayEnd = new CountDownLatch(1);
        WorkedJobs heavy = new WorkedJobs(HEAVY, parcel -> mayEnd.await());
        WorkedJobs quick = new WorkedJobs(QUICK, parcel -> {});
        try (Node node = new Node("a", database.dataSource(), Node.RARELY_POLLING, heavy, quick).started()) {
            IntStream.range(0, 20).forEach(i -> node.jobs().schedule(HEAVY, "k" + i, parcel(i)));
            await().until(() -> heavy.worked().size() == 2);
            IntStream.range(0, 20).forEach(i -> node.jobs().schedule(QUICK, "k" + i, parcel(i)));

            await().until(() -> quick.worked().size() == 20);
            assertThat(heavy.worked()).hasSize(2);
            mayEnd.countDown();
            await().until(() -> heavy.worked().size() == 20);
        }
    }

    @Test
    void shortEncodingAndSmallFilesNeverWaitBehindLongAndLargeOnes() {
        CountDownLatch mayEnd = new CountDownLatch(1);
        WorkedJobs heavy = new WorkedJobs(HEAVY, parcel -> mayEnd.await());
        WorkedJobs large = new WorkedJobs(QUICK.in(Lane.LARGE, "test.large"), parcel -> mayEnd.await());
        WorkedJobs shortOnes = new WorkedJobs(QUICK.in(Lane.SHORT, "test.short"), parcel -> {});
        WorkedJobs quick = new WorkedJobs(QUICK, parcel -> {});
        try (Node node =
                new Node("a", database.dataSource(), Node.RARELY_POLLING, heavy, large, shortOnes, quick).started()) {
            IntStream.range(0, 10).forEach(i -> node.jobs().schedule(heavy.kind(), "h" + i, parcel(i)));
            IntStream.range(0, 10).forEach(i -> node.jobs().schedule(large.kind(), "l" + i, parcel(i)));
            await().until(() -> heavy.worked().size() == 2 && large.worked().size() == 1);
            node.jobs().schedule(shortOnes.kind(), "clip", parcel(1));
            node.jobs().schedule(quick.kind(), "check", parcel(2), JobTerms.USUAL.soon());

            await().until(() -> shortOnes.worked().size() == 1 && quick.worked().size() == 1);
            assertThat(heavy.worked()).as("the others still wait").hasSize(2);
            assertThat(large.worked()).hasSize(1);
            mayEnd.countDown();
        }
    }

    @Test
    void picksNoMoreThanThereAreThreadsAndIsWokenByTheEndOfEach() {
        for (int round = 0; round < 5; round++) {
            CountDownLatch mayEnd = new CountDownLatch(1);
            WorkedJobs handler = new WorkedJobs(QUICK, parcel -> mayEnd.await());
            try (Node node = new Node("a", database.dataSource(), Node.RARELY_POLLING, handler).started()) {
                IntStream.range(0, 40).forEach(i -> node.jobs().schedule(QUICK, "k" + i, parcel(i)));
                await().until(() -> handler.worked().size() == 4);
                sleep(50);
                assertThat(picked()).isEqualTo(4);
                mayEnd.countDown();
                await().until(() -> handler.worked().size() == 40);
            }
        }
    }

    private long picked() {
        return JdbcClient.create(database.dataSource())
                .sql("SELECT count(*) FROM scheduled_tasks WHERE picked")
                .query(Long.class)
                .single();
    }

    @Test
    void organisationsTakeTurnsAndWhatMayWaitComesLast() {
        OrganisationId many = new OrganisationId("phu-nu-23400");
        OrganisationId few = new OrganisationId("thanh-nien-23401");
        CountDownLatch mayEnd = new CountDownLatch(1);
        WorkedJobs handler = new WorkedJobs(HEAVY, parcel -> mayEnd.await());
        JobsProperties one = new JobsProperties(
                true, 4, 1, 1, 1, Duration.ofHours(1), Duration.ofSeconds(15), Duration.ofSeconds(1));
        try (Node node = new Node("a", database.dataSource(), one, handler).started()) {
            node.jobs().schedule(HEAVY, "ladder", parcel(90), JobTerms.of(few).later());
            await().until(() -> handler.worked().size() == 1);
            node.jobs().schedule(HEAVY, "ladder2", parcel(91), JobTerms.of(few).later());
            IntStream.range(0, 4).forEach(i -> node.jobs().schedule(HEAVY, "m" + i, parcel(i), JobTerms.of(many)));
            IntStream.range(10, 12).forEach(i -> node.jobs().schedule(HEAVY, "f" + i, parcel(i), JobTerms.of(few)));
            mayEnd.countDown();

            await().until(() -> handler.worked().size() == 8);
            assertThat(handler.worked()).extracting(Parcel::number).containsExactly(90, 0, 10, 1, 11, 2, 3, 91);
        }
    }

    @Test
    void waitsForItsTimeAndCanBeWithdrawn() {
        WorkedJobs handler = new WorkedJobs(QUICK, parcel -> {});
        try (Node node = new Node("a", database.dataSource(), Node.OFTEN_POLLING, handler).started()) {
            Instant later = Clock.systemUTC().instant().plusSeconds(1);
            node.jobs().scheduleAt(later, QUICK, "later", parcel(1));
            node.jobs().scheduleAt(later, QUICK, "withdrawn", parcel(2));
            node.jobs().cancel(QUICK, "withdrawn");
            sleep(300);
            assertThat(handler.worked()).isEmpty();

            await().until(() -> !node.jobs().isPending(QUICK, "later"));
            assertThat(handler.worked()).containsExactly(parcel(1));
        }
    }

    @Test
    void recurringWorkComesBack() {
        CountDownLatch runs = new CountDownLatch(3);
        RecurringJob job = RecurringJob.every(Duration.ofMillis(50), "test.recurring", Lane.HEAVY, runs::countDown);
        Node node = new Node("a", database.dataSource(), Node.OFTEN_POLLING, job).started();
        await().until(() -> runs.getCount() == 0);
        node.close();
    }

    static Parcel parcel(int number) {
        return new Parcel(number, "Đường đi Hà Nội");
    }

    static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
