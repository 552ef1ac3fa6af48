package vn.khoso.tools;

import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How slides are drawn: {@code khoso.office.*} (docs/operations.md).
 *
 * @param program LibreOffice's {@code soffice}; when absent the PATH; when there is none, slides are drawn simply
 * @param time wall-clock limit of turning one file into a PDF
 * @param pages pages or slides drawn of one document
 */
@Validated
@ConfigurationProperties("khoso.office")
public record OfficeSettings(
        @Nullable Path program,
        @DefaultValue("3m") @DurationMin(seconds = 1) Duration time,

        @DefaultValue("300") @jakarta.validation.constraints.Min(1)
        int pages) {}
