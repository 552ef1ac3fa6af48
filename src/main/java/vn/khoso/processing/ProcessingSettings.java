package vn.khoso.processing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What is made of recordings: {@code khoso.processing.*} (docs/operations.md).
 *
 * @param streamSizes shorter sides of a stream's sizes in pixels, none above the recording's own
 * @param shortRecording length up to which a recording is encoded in the lane of short work
 * @param largeFile size above which files are read in a lane of their own
 * @param longRecording length from which only a copy and {@code longSize} are made
 * @param longSize shorter side of what is encoded of a long recording, in pixels
 * @param lightSize what a copy for messaging apps stays below
 */
@Validated
@ConfigurationProperties("khoso.processing")
public record ProcessingSettings(
        @DefaultValue({"240", "480", "720", "1080"}) @NotEmpty
        List<@Min(120) @Max(1080) Integer> streamSizes,

        @DefaultValue("5m") @DurationMin(seconds = 1) Duration shortRecording,
        @DefaultValue("1GB") DataSize largeFile,
        @DefaultValue("60m") @DurationMin(minutes = 1) Duration longRecording,
        @DefaultValue("480") @Min(120) @Max(1080) int longSize,
        @DefaultValue("25MB") DataSize lightSize) {

    /** Megabytes as messaging apps count them: a million bytes, not 1,048,576. */
    private static final double MILLION = 1_000_000.0 / (1 << 20);

    /** Returns what a light copy stays below, in bytes. */
    public long lightBytes() {
        return (long) (lightSize.toBytes() * MILLION);
    }

    /** Tells whether a recording of this length is a long one. */
    public boolean isLong(Duration length) {
        return length.compareTo(longRecording) > 0;
    }
}
