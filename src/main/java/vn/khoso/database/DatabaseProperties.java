package vn.khoso.database;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the embedded server; an external one has its own.
 *
 * @param startLimit how long it may take to accept connections, recovery after a crash included
 * @param settings PostgreSQL settings by name, on top of those Khoso chooses
 */
@Validated
@ConfigurationProperties("khoso.database")
record DatabaseProperties(
        @DefaultValue("2m") Duration startLimit,
        @DefaultValue Map<String, String> settings) {}
