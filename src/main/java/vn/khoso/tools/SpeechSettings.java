package vn.khoso.tools;

import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The program that writes down speech: {@code khoso.speech.*} (docs/media.md).
 *
 * @param command executable and arguments; {@code {input}} stands for the sound (WAV, 16 kHz, mono), {@code {output}} for
 *     the file to write without its extension; empty turns speech recognition off
 * @param language BCP 47 tag of what it writes
 * @param time wall-clock limit of one recording
 */
@Validated
@ConfigurationProperties("khoso.speech")
public record SpeechSettings(
        @DefaultValue List<String> command,
        @DefaultValue("vi") String language,
        @DefaultValue("6h") @DurationMin(seconds = 1) Duration time) {

    /** Keeps an own copy of the command. */
    public SpeechSettings {
        command = List.copyOf(command);
    }
}
