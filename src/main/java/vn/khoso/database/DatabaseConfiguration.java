package vn.khoso.database;

import java.util.Map;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.shared.DataDirectory;

/** What both kinds of database share: the lock on the data directory and the rights of the application's role. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DataDirectoryLock dataDirectoryLock(DataDirectory dataDirectory) {
        return DataDirectoryLock.take(dataDirectory);
    }

    /** Tells the migration callbacks whom to grant rights to. */
    @Bean
    FlywayConfigurationCustomizer applicationRolePlaceholder(JdbcConnectionDetails application) {
        return flyway -> flyway.placeholders(Map.of("applicationRole", String.valueOf(application.getUsername())));
    }
}
