package vn.khoso.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import vn.khoso.account.Accounts;
import vn.khoso.account.Grant;
import vn.khoso.account.NewAccount;
import vn.khoso.account.OneTimeLink;
import vn.khoso.account.OneTimeLinks;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.audit.Actor;
import vn.khoso.database.FreshDatabase;

/** Forms that come too late: nothing that was typed is lost, and a stranger's form is not taken. */
@SpringBootTest(
        classes = SignInSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "db-scheduler.enabled=false")
@ContextConfiguration(initializers = FreshDatabase.class)
class StaleFormIT {

    private static final String PASSWORD = "chiều nay gió về Sa Huỳnh";
    private static final Map<String, String> TYPED = Map.of("displayName", "Lê \"Thị\" <Mận>", "username", "man.moi");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void signIn() throws Exception {
        browser = new Browser(port);
        if (accounts.findByUsername("form-cu").isEmpty()) {
            Grant grant = new Grant(Role.ADMINISTRATOR, new Scope.Everything());
            OneTimeLink link = accounts.create(Actor.SYSTEM, new NewAccount("form-cu", "Form cũ", Set.of(grant)));
            links.use(link.token(), PASSWORD);
        }
        browser.signIn("form-cu", PASSWORD);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aStaleFormComesBackWithEverythingTypedAndAFreshToken() throws Exception {
        HttpResponse<String> refused = browser.post("/admin/accounts", TYPED, "token cũ");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("Trang đã mở quá lâu", "KS-WEB-04", "Gửi lại")
                .contains("action=\"/admin/accounts\"")
                .contains("name=\"displayName\" value=\"Lê &quot;Thị&quot; &lt;Mận&gt;\"")
                .doesNotContain("token cũ");
        HttpResponse<String> again = browser.post(
                "/admin/accounts", TYPED, Browser.tokenOf(refused.body()).orElseThrow());
        assertThat(again.statusCode()).as("taken, and found to lack a role").isEqualTo(422);
        assertThat(again.body()).contains("KS-ACCOUNT-06", "man.moi");
    }

    @Test
    void aFormSentAfterTheSessionEndedIsKeptUntilThePersonHasSignedInAgain() throws Exception {
        browser.get("/admin/accounts/new");
        jdbc.sql("DELETE FROM spring_session").update();
        String token = Browser.tokenOf(browser.get("/sign-in").body()).orElseThrow();

        HttpResponse<String> refused = browser.post("/admin/accounts", TYPED, token);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body())
                .contains("Phiên làm việc đã hết", "KS-WEB-11", "target=\"_blank\"", "value=\"man.moi\"");
    }

    @Test
    void aSignInPageThatWasOpenForDaysSimplyOpensAgain() throws Exception {
        try (Browser other = new Browser(port)) {
            HttpResponse<String> answer =
                    other.post("/sign-in", Map.of("username", "form-cu", "password", PASSWORD), "token cũ");

            assertThat(answer.headers().firstValue("Location")).contains("/sign-in?stale");
            assertThat(other.get("/sign-in?stale").body()).contains("Trang đã mở quá lâu");
        }
    }

    @Test
    void aScriptMaySendTheCookieAsAHeader() throws Exception {
        browser.get("/admin/accounts/new");
        String cookie = browser.cookie("KHOSO_CSRF").orElseThrow();

        assertThat(browser.postWithHeader("/api/uploads", cookie).statusCode()).isNotEqualTo(403);
        assertThat(browser.postWithHeader("/api/uploads", "khác").statusCode()).isEqualTo(403);
    }
}
