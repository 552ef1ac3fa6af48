package vn.khoso.web.view;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who runs this library and how to reach them; shown in the footer and on the pages about the library.
 *
 * @param name what the library is called
 * @param place the province, under the name
 * @param responsibleBody who answers for the library, as a sentence part
 * @param contactMail address for questions and take-down requests; nothing is shown when it is not set
 * @param contactPhone telephone number; nothing is shown when it is not set
 * @param contactAddress postal address; nothing is shown when it is not set
 * @param publishStanding whether everybody may see the totals of the year, {@code false}
 */
@Validated
@ConfigurationProperties("khoso.site")
record SiteProperties(
        @NotBlank @DefaultValue("Kho số") String name,
        @NotBlank @DefaultValue("Tỉnh Quảng Ngãi") String place,

        @NotBlank
        @DefaultValue("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Quảng Ngãi, cùng Ban Tuyên giáo và Dân vận Tỉnh ủy")
        String responsibleBody,

        @Nullable String contactMail,
        @Nullable String contactPhone,
        @Nullable String contactAddress,
        @DefaultValue("false") boolean publishStanding) {}
