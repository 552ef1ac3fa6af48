package vn.khoso.tools;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How words are read off pictures: {@code khoso.recognition.*} (docs/operations.md).
 *
 * @param tesseract executable; when absent the PATH, then the packaged build
 * @param languageData directory with {@code vie.traineddata}; when absent the packaged data
 * @param language Tesseract's name of the language data
 * @param time wall-clock limit of one picture or page
 * @param pages scanned pages read of one document
 * @param certainty words the program is less sure of are left out, 0 to 100
 */
@Validated
@ConfigurationProperties("khoso.recognition")
public record RecognitionSettings(
        @Nullable Path tesseract,
        @Nullable Path languageData,
        @DefaultValue("vie") String language,
        @DefaultValue("2m") @DurationMin(seconds = 1) Duration time,
        @DefaultValue("200") @Min(1) int pages,
        @DefaultValue("60") @Min(0) @Max(100) int certainty) {}
