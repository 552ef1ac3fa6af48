package vn.khoso.tools;

import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where clamd listens: {@code khoso.virus.*} (docs/operations.md). Without socket and host nothing is scanned.
 *
 * @param socket its Unix socket
 * @param host its host, when there is no socket
 * @param port of the host
 * @param largest bytes of a file that are sent at most; at most clamd's own StreamMaxLength
 * @param time for one file, connecting included
 * @param refuseLarger whether files larger than that are refused rather than accepted unscanned
 */
@Validated
@ConfigurationProperties("khoso.virus")
public record VirusSettings(
        @Nullable Path socket,
        @Nullable String host,
        @DefaultValue("3310") int port,
        @DefaultValue("100MB") DataSize largest,
        @DefaultValue("2m") @DurationMin(seconds = 1) Duration time,
        @DefaultValue("false") boolean refuseLarger) {

    /** Tells whether there is a scanner to ask. */
    public boolean isOn() {
        return socket != null || (host != null && !host.isBlank());
    }
}
