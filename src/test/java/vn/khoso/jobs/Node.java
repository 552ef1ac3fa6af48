package vn.khoso.jobs;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.khoso.shared.KhosoTime;

/** One node with its lanes on a database, as {@link JobsConfiguration} builds it. */
final class Node implements AutoCloseable {

    /** Polls so rarely that whatever runs in a test was woken. */
    static final JobsProperties RARELY_POLLING =
            new JobsProperties(true, 4, 1, 1, 2, Duration.ofHours(1), Duration.ofSeconds(15), Duration.ofSeconds(1));

    /** Polls often enough for retries. */
    static final JobsProperties OFTEN_POLLING =
            new JobsProperties(true, 4, 1, 1, 2, Duration.ofMillis(50), Duration.ofSeconds(15), Duration.ofSeconds(1));

    private final TransactionTemplate transactions;
    private final Lanes lanes;
    private final Jobs jobs;

    Node(String name, DataSource dataSource, JobsProperties properties, Object... beans) {
        Clock clock = Clock.system(KhosoTime.ZONE);
        StaticListableBeanFactory factory = new StaticListableBeanFactory();
        for (int i = 0; i < beans.length; i++) {
            factory.addBean("bean" + i, beans[i]);
        }
        JobRows rows = new JobRows(JdbcClient.create(dataSource), clock);
        JsonMapper json = JsonMapper.builder().build();
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        Workshop workshop = new Workshop(
                name,
                dataSource,
                rows,
                transactions,
                json,
                clock,
                factory.getBeanProvider(new ParameterizedTypeReference<JobHandler<?>>() {}),
                factory.getBeanProvider(RecurringJob.class));
        this.lanes = new Lanes(workshop, properties);
        this.jobs = new DurableJobs(rows, lanes, json, clock);
    }

    Node started() {
        lanes.start();
        return this;
    }

    Jobs jobs() {
        return jobs;
    }

    TransactionTemplate transactions() {
        return transactions;
    }

    @Override
    public void close() {
        lanes.stop();
    }
}
