package vn.khoso.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;
import vn.khoso.database.EmbeddedDatabaseConfiguration.WithoutExternalDatabase;
import vn.khoso.database.embedded.EmbeddedServer;
import vn.khoso.database.embedded.Login;
import vn.khoso.shared.DataDirectory;

/** The database when none is configured: an embedded server, to which Spring Boot's pool and Flyway are pointed. */
@Configuration(proxyBeanMethods = false)
@Conditional(WithoutExternalDatabase.class)
class EmbeddedDatabaseConfiguration {

    @Bean
    EmbeddedServer embeddedServer(DataDirectory dataDirectory, DataDirectoryLock lock, DatabaseProperties properties) {
        return EmbeddedServer.start(dataDirectory, lock, properties.settings(), properties.startLimit());
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(EmbeddedServer server) {
        return new ApplicationConnection(server.url(EmbeddedServer.DATABASE), server.application());
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(EmbeddedServer server) {
        return new OwnerConnection(server.url(EmbeddedServer.DATABASE), server.owner());
    }

    private record ApplicationConnection(String jdbcUrl, Login login) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return login.username();
        }

        @Override
        public String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return jdbcUrl;
        }
    }

    private record OwnerConnection(String jdbcUrl, Login login) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return login.username();
        }

        @Override
        public String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return jdbcUrl;
        }
    }

    /** Matches while {@code spring.datasource.url} is empty. */
    static final class WithoutExternalDatabase implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
