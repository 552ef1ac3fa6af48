package vn.khoso.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.khoso.database.embedded.Login;

/**
 * Gives a Spring test a fresh database of {@link TestDatabase} and a data directory of its own below {@code target}:
 *
 * <pre>{@code
 * @SpringBootTest
 * @ContextConfiguration(initializers = FreshDatabase.class)
 * class UploadJourney { ... }
 * }</pre>
 *
 * <p>The database lives as long as the application context. Spring keeps one context for all test classes with the same
 * configuration, so such classes share the database: a test makes the rows it needs and asserts on those.
 */
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase.stopAfterTheApplications();
        String url = TestDatabase.server().url(TestDatabase.freshName());
        Login application = TestDatabase.application();
        Login owner = TestDatabase.owner();
        Map<String, Object> properties = Map.of(
                "khoso.data-dir",
                freshDirectory().toString(),
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                application.username(),
                "spring.datasource.password",
                application.password(),
                "spring.datasource.hikari.connection-init-sql",
                TestDatabase.SESSION_ZONE,
                "spring.datasource.hikari.maximum-pool-size",
                "8",
                "spring.datasource.hikari.minimum-idle",
                "0",
                "spring.flyway.url",
                url,
                "spring.flyway.user",
                owner.username(),
                "spring.flyway.password",
                owner.password());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fresh database", properties));
    }

    private static Path freshDirectory() {
        try {
            Path parent = Files.createDirectories(Path.of("target", "test-data").toAbsolutePath());
            return Files.createTempDirectory(parent, "context-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
