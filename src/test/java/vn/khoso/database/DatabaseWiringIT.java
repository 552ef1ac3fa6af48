package vn.khoso.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.database.embedded.EmbeddedServer;
import vn.khoso.jobs.JobHandler;
import vn.khoso.jobs.JobKind;
import vn.khoso.jobs.Jobs;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.KhosoTime;

/** The two modules in a Spring context with the product's own settings, without the rest of the product. */
class DatabaseWiringIT {

    private static final JobKind<String> KIND = JobKind.quick("test.wiring", String.class);

    @TempDir
    private Path data = Path.of("set by JUnit");

    @EnableAutoConfiguration
    @ComponentScan({"vn.khoso.database", "vn.khoso.jobs"})
    @ConfigurationPropertiesScan({"vn.khoso.database", "vn.khoso.jobs", "vn.khoso.shared"})
    static class TwoModules {

        @Bean
        Clock clock() {
            return Clock.system(KhosoTime.ZONE);
        }

        @Bean
        Received received() {
            return new Received();
        }
    }

    static final class Received implements JobHandler<String> {

        private final CopyOnWriteArrayList<String> payloads = new CopyOnWriteArrayList<>();

        @Override
        public JobKind<String> kind() {
            return KIND;
        }

        @Override
        public void run(String payload) {
            payloads.add(payload);
        }
    }

    @Test
    void startsTheEmbeddedServerWithTheOwnerMigratingAndTheApplicationWorking() {
        try (ConfigurableApplicationContext context = start("--khoso.data-dir=" + data)) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);

            assertThat(single(jdbc, "SELECT current_user")).isEqualTo("khoso_app");
            assertThat(single(jdbc, "SHOW timezone")).isEqualTo("UTC");
            assertThat(single(jdbc, "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"))
                    .isEqualTo("khoso_owner");
            assertThat(context.getBean(Flyway.class).info().pending()).isEmpty();
            assertThat(context.getBeansOfType(DataSource.class)).hasSize(1);

            new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(status -> context.getBean(Jobs.class).schedule(KIND, "k", "xin chào"));
            await().until(() -> context.getBean(Received.class).payloads.contains("xin chào"));

            assertThatThrownBy(() -> start("--khoso.data-dir=" + data))
                    .hasRootCauseInstanceOf(KhosoException.class)
                    .rootCause()
                    .hasMessageContaining("data-directory-in-use");
        }
    }

    @Test
    void usesAnExternalServerWithTheSameRights() {
        try (TestDatabase external = TestDatabase.fresh();
                ConfigurableApplicationContext context = start(
                        "--khoso.data-dir=" + data,
                        "--spring.datasource.url=" + external.url(),
                        "--spring.datasource.username="
                                + TestDatabase.application().username(),
                        "--spring.datasource.password="
                                + TestDatabase.application().password(),
                        "--spring.flyway.user=" + TestDatabase.owner().username(),
                        "--spring.flyway.password=" + TestDatabase.owner().password())) {
            assertThat(context.getBeansOfType(EmbeddedServer.class)).isEmpty();
            assertThat(single(context.getBean(JdbcClient.class), "SELECT current_user"))
                    .isEqualTo("khoso_app");
            assertThat(data.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void refusesAnExternalServerWithOneRoleForEverything() {
        try (TestDatabase external = TestDatabase.fresh()) {
            assertThatThrownBy(() -> start(
                            "--khoso.data-dir=" + data,
                            "--spring.datasource.url=" + external.url(),
                            "--spring.datasource.username="
                                    + TestDatabase.owner().username(),
                            "--spring.datasource.password="
                                    + TestDatabase.owner().password()))
                    .hasStackTraceContaining("Khoso needs two database roles");
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(TwoModules.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(arguments);
    }

    private static String single(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getString(1)).single();
    }
}
