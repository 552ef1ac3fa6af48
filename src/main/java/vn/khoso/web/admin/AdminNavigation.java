package vn.khoso.web.admin;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.account.Role;
import vn.khoso.web.view.NavigationEntry;
import vn.khoso.web.view.StaffSection;

/** What stands in the navigation of administrators. */
@Configuration(proxyBeanMethods = false)
class AdminNavigation {

    @Bean
    NavigationEntry adminOverview() {
        return entry(10, "/admin", "admin.overview.title", "house");
    }

    @Bean
    NavigationEntry adminAccounts() {
        return entry(20, "/admin/accounts", "admin.accounts.title", "users");
    }

    @Bean
    NavigationEntry adminOrganisations() {
        return entry(30, "/admin/organisations", "admin.organisations.title", "buildings");
    }

    @Bean
    NavigationEntry adminSearch() {
        return entry(40, "/admin/search", "admin.search.title", "magnifying-glass");
    }

    @Bean
    NavigationEntry adminPolicies() {
        return entry(35, "/admin/policies", "admin.policies.title", "flag");
    }

    @Bean
    NavigationEntry adminSystem() {
        return entry(60, "/admin/system", "admin.system.nav", "gear");
    }

    private static NavigationEntry entry(int order, String path, String messageKey, String icon) {
        return new NavigationEntry(
                StaffSection.ADMIN, order, path, messageKey, icon, List.of(Role.ADMINISTRATOR.name()));
    }
}
