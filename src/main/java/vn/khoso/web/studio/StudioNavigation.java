package vn.khoso.web.studio;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.web.view.NavigationEntry;
import vn.khoso.web.view.StaffSection;

/** The five places of the studio. */
@Configuration(proxyBeanMethods = false)
class StudioNavigation {

    private static final List<String> STAFF = List.of("CONTRIBUTOR", "EDITOR");

    @Bean
    NavigationEntry studioToday() {
        return new NavigationEntry(StaffSection.STUDIO, 1, "/studio", "studio.nav.today", "house", STAFF);
    }

    @Bean
    NavigationEntry studioUpload() {
        return new NavigationEntry(
                StaffSection.STUDIO, 2, "/studio/upload", "studio.nav.upload", "plus-circle", List.of("CONTRIBUTOR"));
    }

    @Bean
    NavigationEntry studioProducts() {
        return new NavigationEntry(StaffSection.STUDIO, 3, "/studio/products", "studio.nav.products", "stack", STAFF);
    }

    @Bean
    NavigationEntry studioReview() {
        return new NavigationEntry(
                StaffSection.STUDIO,
                4,
                "/studio/review",
                "studio.nav.review",
                "check-square-offset",
                List.of("EDITOR"));
    }

    @Bean
    NavigationEntry studioPlan() {
        return new NavigationEntry(StaffSection.STUDIO, 5, "/studio/plan", "studio.nav.plan", "flag", STAFF);
    }
}
