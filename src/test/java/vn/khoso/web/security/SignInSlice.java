package vn.khoso.web.security;

import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import vn.khoso.shared.KhosoTime;

/**
 * The part of the application that signs people in and keeps accounts: starts fast and needs no media. Not annotated as a
 * configuration, so that the whole application never finds it by scanning.
 */
@EnableAutoConfiguration
@ConfigurationPropertiesScan("vn.khoso")
@ComponentScan(
        basePackages = {
            "vn.khoso.account",
            "vn.khoso.audit",
            "vn.khoso.organisation",
            "vn.khoso.database",
            "vn.khoso.web.security",
            "vn.khoso.web.problem",
            "vn.khoso.web.admin",
            "vn.khoso.web.view"
        },
        // pages and words of what this part does not have
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "vn\\.khoso\\.web\\.(admin\\.(Policy|Register|Search|System)|view\\.(FacetNames|ProductFiles|Recordings|SimilarFiles|SpokenTexts)).*"))
public class SignInSlice {

    @Bean
    Clock clock() {
        return Clock.system(KhosoTime.ZONE);
    }
}
