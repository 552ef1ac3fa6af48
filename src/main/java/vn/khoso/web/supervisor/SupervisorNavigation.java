package vn.khoso.web.supervisor;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.web.view.NavigationEntry;
import vn.khoso.web.view.StaffSection;

/** The places of those who follow the targets; administrators may look. */
@Configuration(proxyBeanMethods = false)
class SupervisorNavigation {

    private static final List<String> READERS = List.of("SUPERVISOR", "ADMINISTRATOR");

    @Bean
    NavigationEntry supervisorStanding() {
        return entry(1, "/supervisor", "supervisor.nav.standing", "house");
    }

    @Bean
    NavigationEntry supervisorRulings() {
        return entry(2, "/supervisor/rulings", "supervisor.nav.rulings", "seal-check");
    }

    @Bean
    NavigationEntry supervisorProducts() {
        return entry(3, "/supervisor/products", "supervisor.nav.products", "stack");
    }

    @Bean
    NavigationEntry supervisorClosings() {
        return entry(6, "/supervisor/closings", "supervisor.nav.closings", "lock-simple");
    }

    @Bean
    NavigationEntry supervisorReports() {
        return entry(7, "/supervisor/reports", "supervisor.nav.reports", "file-text");
    }

    private static NavigationEntry entry(int order, String path, String words, String icon) {
        return new NavigationEntry(StaffSection.SUPERVISOR, order, path, words, icon, READERS);
    }
}
