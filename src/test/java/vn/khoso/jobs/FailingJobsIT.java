package vn.khoso.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.khoso.jobs.JobsIT.parcel;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khoso.database.TestDatabase;
import vn.khoso.jobs.WorkedJobs.Parcel;
import vn.khoso.shared.ErrorCode;
import vn.khoso.shared.KhosoException;

class FailingJobsIT {

    private static final JobKind<Parcel> KIND = JobKind.quick("test.failing", Parcel.class)
            .retrying(new RetryRule(3, Duration.ofMillis(20), Duration.ofMillis(40)));

    private enum TestProblem implements ErrorCode {
        UNREADABLE(422),
        BUSY(429);

        private final int status;

        TestProblem(int status) {
            this.status = status;
        }

        @Override
        public String code() {
            return "KS-TEST-" + status;
        }

        @Override
        public String slug() {
            return "test-" + status;
        }

        @Override
        public int status() {
            return status;
        }
    }

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void isTriedAgainUntilItSucceeds() {
        AtomicInteger attempts = new AtomicInteger();
        WorkedJobs handler = new WorkedJobs(KIND, parcel -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IOException("not yet");
            }
        });
        try (Node node = new Node("a", database.dataSource(), Node.OFTEN_POLLING, handler).started()) {
            node.jobs().schedule(KIND, "k", parcel(1));

            await().until(() -> !node.jobs().isPending(KIND, "k"));
            assertThat(attempts).hasValue(3);
            assertThat(handler.givenUp()).isEmpty();
        }
    }

    @Test
    void isGivenUpAfterTheLastAttemptAndItsOwnerTold() {
        WorkedJobs handler = new WorkedJobs(KIND, parcel -> {
            throw new IOException("never");
        });
        try (Node node = new Node("a", database.dataSource(), Node.OFTEN_POLLING, handler).started()) {
            node.jobs().schedule(KIND, "k", parcel(1));

            await().until(() -> !node.jobs().isPending(KIND, "k"));
            assertThat(handler.worked()).hasSize(3);
            assertThat(handler.givenUp()).singleElement().satisfies(problem -> {
                assertThat(problem.errorCode()).isEqualTo(JobsProblem.WORK_FAILED);
                assertThat(problem).hasRootCauseMessage("never");
            });
        }
    }

    @Test
    void anErrorOfTheMachineIsAFailureLikeAnyOther() {
        WorkedJobs handler = new WorkedJobs(KIND, parcel -> {
            throw new StackOverflowError("too deep");
        });
        try (Node node = new Node("a", database.dataSource(), Node.OFTEN_POLLING, handler).started()) {
            node.jobs().schedule(KIND, "k", parcel(1));

            await().until(() -> !node.jobs().isPending(KIND, "k"));
            assertThat(handler.worked()).hasSize(3);
            assertThat(handler.givenUp()).hasSize(1);
        }
    }

    @Test
    void aPermanentProblemIsNotTriedAgainAndAPassingOneIs() {
        WorkedJobs handler = new WorkedJobs(KIND, parcel -> {
            throw new KhosoException(parcel.number() == 1 ? TestProblem.UNREADABLE : TestProblem.BUSY);
        });
        try (Node node = new Node("a", database.dataSource(), Node.OFTEN_POLLING, handler).started()) {
            node.jobs().schedule(KIND, "permanent", parcel(1));
            node.jobs().schedule(KIND, "passing", parcel(2));

            await().until(() -> handler.givenUp().size() == 2);
            assertThat(handler.worked()).filteredOn(parcel(1)::equals).hasSize(1);
            assertThat(handler.worked()).filteredOn(parcel(2)::equals).hasSize(3);
            assertThat(handler.givenUp())
                    .extracting(KhosoException::errorCode)
                    .containsExactlyInAnyOrder(TestProblem.UNREADABLE, TestProblem.BUSY);
        }
    }

    @Test
    void aJobItsOwnerCouldNotBeToldAboutIsKept() {
        JobHandler<Parcel> handler = new JobHandler<>() {
            @Override
            public JobKind<Parcel> kind() {
                return KIND.retrying(RetryRule.NEVER);
            }

            @Override
            public void run(Parcel payload) throws IOException {
                throw new IOException("never");
            }

            @Override
            public void onGivenUp(Parcel payload, KhosoException problem) {
                throw new IllegalStateException("the owner is out");
            }
        };
        try (Node node = new Node("a", database.dataSource(), Node.OFTEN_POLLING, handler).started()) {
            node.jobs().schedule(KIND, "k", parcel(1));

            await().until(() -> row("NOT picked AND last_failure IS NOT NULL"));
            assertThat(row("execution_time > now() + interval '50 minutes'")).isTrue();
        }
    }

    @Test
    void whatACrashedNodeWasRunningStartsAtOnceWhenItComesBack() {
        WorkedJobs stuck = new WorkedJobs(KIND, parcel -> new CountDownLatch(1).await());
        WorkedJobs handler = new WorkedJobs(KIND, parcel -> {});
        Node crashed = new Node("same", database.dataSource(), Node.RARELY_POLLING, stuck).started();
        crashed.jobs().schedule(KIND, "k", parcel(1));
        await().until(() -> stuck.worked().size() == 1);

        try (Node node = new Node("same", database.dataSource(), Node.RARELY_POLLING, handler).started()) {
            await().atMost(Duration.ofSeconds(5)).until(() -> handler.worked().size() == 1);
            await().until(() -> !node.jobs().isPending(KIND, "k"));
        }
        crashed.close();
        assertThat(row("true")).isFalse();
    }

    @Test
    void whatANodeThatIsGoneWasRunningIsTakenOverByAnother() {
        WorkedJobs handler = new WorkedJobs(KIND, parcel -> {});
        try (Node node = new Node("a", database.dataSource(), Node.OFTEN_POLLING, handler)) {
            node.jobs().schedule(KIND, "k", parcel(1));
            update("picked = true, picked_by = 'gone', last_heartbeat = now() - interval '2 minutes'");
            node.started();

            await().until(() -> !node.jobs().isPending(KIND, "k"));
            assertThat(handler.worked()).containsExactly(parcel(1));
        }
    }

    @Test
    void workThatTakesTheNodeWithItEveryTimeIsGivenUp() {
        WorkedJobs handler = new WorkedJobs(KIND, parcel -> {});
        try (Node node = new Node("a", database.dataSource(), Node.OFTEN_POLLING, handler)) {
            node.jobs().schedule(KIND, "k", parcel(1));
            update("picked = true, picked_by = 'a', consecutive_failures = 2");
            node.started();

            await().until(() -> !node.jobs().isPending(KIND, "k"));
            assertThat(handler.worked()).isEmpty();
            assertThat(handler.givenUp())
                    .extracting(KhosoException::errorCode)
                    .containsExactly(JobsProblem.WORK_INTERRUPTED);
        }
    }

    @Test
    void aStopInterruptsWorkWithoutCountingItAsAFailure() {
        WorkedJobs stuck = new WorkedJobs(KIND, parcel -> new CountDownLatch(1).await());
        try (Node node = new Node("a", database.dataSource(), Node.RARELY_POLLING, stuck).started()) {
            node.jobs().schedule(KIND, "k", parcel(1));
            await().until(() -> stuck.worked().size() == 1);
        }

        assertThat(row("NOT picked AND consecutive_failures = 0 AND execution_time <= now()"))
                .isTrue();
    }

    private boolean row(String condition) {
        return JdbcClient.create(database.dataSource())
                        .sql("SELECT count(*) FROM scheduled_tasks WHERE " + condition)
                        .query((row, number) -> row.getLong(1))
                        .single()
                > 0;
    }

    private void update(String change) {
        JdbcClient.create(database.dataSource())
                .sql("UPDATE scheduled_tasks SET " + change)
                .update();
    }
}
