package vn.khoso.intake;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import vn.khoso.shared.ByteSize;

/**
 * Limits of uploads: {@code khoso.intake.*} (docs/operations.md).
 *
 * @param largestFile the most bytes of one file
 * @param largestForm the most bytes of a file sent by a plain form
 * @param keepUnfinished how long an upload waits for its next byte before it is cleared away
 * @param partSize how many bytes are stored under one digest and recorded at once, at most
 * @param partTime how long bytes may come in before they are recorded, so that a crash costs a slow line little
 * @param decodeLength how much of a recording is decoded before it is accepted
 * @param longestRecording the most media time of a recording, as measured, not as claimed
 */
@Validated
@ConfigurationProperties("khoso.intake")
record IntakeProperties(
        @DefaultValue("20GB") DataSize largestFile,
        @DefaultValue("100MB") DataSize largestForm,
        @DefaultValue("7d") @DurationMin(hours = 1) Duration keepUnfinished,
        @DefaultValue("64MB") DataSize partSize,
        @DefaultValue("15s") @DurationMin(seconds = 1) Duration partTime,
        @DefaultValue("10s") @DurationMin(seconds = 1) Duration decodeLength,
        @DefaultValue("24h") @DurationMin(seconds = 1) Duration longestRecording) {

    /** Refuses limits of nothing. */
    IntakeProperties {
        if (largestFile.toBytes() < 1 || largestForm.toBytes() < 1 || partSize.toBytes() < 1) {
            throw new IllegalArgumentException("khoso.intake sizes must be at least 1B, got " + largestFile + ", "
                    + largestForm + " and " + partSize);
        }
    }

    ByteSize largestFileSize() {
        return new ByteSize(largestFile.toBytes());
    }

    ByteSize largestFormSize() {
        return new ByteSize(largestForm.toBytes());
    }

    ByteSize largestPart() {
        return new ByteSize(partSize.toBytes());
    }
}
