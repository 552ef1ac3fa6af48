package vn.khoso.jobs;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How durable work is run on this node.
 *
 * @param enabled whether this node runs any; without, it only asks for it
 * @param quickThreads threads of the quick lane
 * @param largeThreads threads of the lane for quick work on large files
 * @param shortThreads threads of the lane for short encoding
 * @param heavyThreads threads of the heavy lane
 * @param pollInterval how often each lane looks for jobs that became due without this node knowing
 * @param heartbeat how often a running job shows that its node lives; after four missed ones another node takes it
 * @param stopLimit how long a stopping node lets running jobs finish before it interrupts them
 */
@Validated
@ConfigurationProperties("khoso.jobs")
record JobsProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("4") @Min(1) int quickThreads,
        @DefaultValue("2") @Min(1) int largeThreads,
        @DefaultValue("1") @Min(1) int shortThreads,
        @DefaultValue("1") @Min(1) int heavyThreads,
        @DefaultValue("2s") Duration pollInterval,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("10s") Duration stopLimit) {

    int threads(Lane lane) {
        return switch (lane) {
            case QUICK -> quickThreads;
            case LARGE -> largeThreads;
            case SHORT -> shortThreads;
            case HEAVY -> heavyThreads;
        };
    }
}
