package vn.khoso.jobs;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.khoso.database.DataDirectoryLock;
import vn.khoso.shared.DataDirectory;

@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    @Bean
    JobRows jobRows(JdbcClient jdbc, Clock clock) {
        return new JobRows(jdbc, clock);
    }

    /** The lock makes sure that nobody else goes by the name of this node. */
    @Bean
    Workshop workshop(
            DataDirectory dataDirectory,
            DataDirectoryLock lock,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JobRows rows,
            JsonMapper json,
            Clock clock,
            ObjectProvider<JobHandler<?>> handlers,
            ObjectProvider<RecurringJob> recurringJobs) {
        lock.check();
        return new Workshop(
                NodeName.of(dataDirectory),
                dataSource,
                rows,
                new TransactionTemplate(transactions),
                json,
                clock,
                handlers,
                recurringJobs);
    }

    @Bean
    Lanes lanes(Workshop workshop, JobsProperties properties) {
        return new Lanes(workshop, properties);
    }
}
