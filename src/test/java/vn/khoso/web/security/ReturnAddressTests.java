package vn.khoso.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khoso.account.Grant;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.OrganisationId;

class ReturnAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"/studio/products/0123456789ab", "/supervisor?year=2026&level=COMMUNE", "/"})
    void leadsBackToAPageOfThisLibrary(String address) {
        assertThat(ReturnAddress.checked(address)).contains(address);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/studio\r\nSet-Cookie: a=b",
                "/studio\\..\\x",
                "/sign-out",
                "/sign-in?next=/",
                "/welcome/token"
            })
    void leadsNowhereElse(String address) {
        assertThat(ReturnAddress.checked(address)).isEmpty();
    }

    @Test
    void everyoneBeginsAtTheOwnWork() {
        Scope organisation = new Scope.OneOrganisation(new OrganisationId("phu-nu-21484"));
        assertThat(home(new Grant(Role.CONTRIBUTOR, organisation))).isEqualTo("/studio");
        assertThat(home(new Grant(Role.EDITOR, organisation))).isEqualTo("/studio");
        assertThat(home(new Grant(Role.SUPERVISOR, new Scope.Province()))).isEqualTo("/supervisor");
        assertThat(home(new Grant(Role.ADMINISTRATOR, new Scope.Everything()))).isEqualTo("/admin");
        assertThat(home()).isEqualTo("/");
    }

    private static String home(Grant... grants) {
        return ReturnAddress.home(new Person(AccountId.random(), "lan", "Lan", Set.of(grants)));
    }
}
