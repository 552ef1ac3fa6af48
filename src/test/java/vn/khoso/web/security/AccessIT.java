package vn.khoso.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import vn.khoso.account.Accounts;
import vn.khoso.account.Grant;
import vn.khoso.account.NewAccount;
import vn.khoso.account.OneTimeLinks;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.audit.Actor;
import vn.khoso.database.FreshDatabase;
import vn.khoso.shared.OrganisationId;

/** Which part of the library opens to whom, asked over real HTTP. */
@SpringBootTest(
        classes = SignInSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "db-scheduler.enabled=false")
@ContextConfiguration(initializers = FreshDatabase.class)
class AccessIT {

    private static final String PASSWORD = "chiều nay gió về Sa Huỳnh";
    private static final String ANYBODY = "ANYBODY";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OneTimeLinks links;

    private final Map<String, Browser> browsers = new HashMap<>();

    @BeforeEach
    void signEverybodyIn() throws Exception {
        browsers.put(ANYBODY, new Browser(port));
        for (Role role : Role.values()) {
            String username = "ma-tran-" + role.name().toLowerCase(Locale.ROOT);
            if (accounts.findByUsername(username).isEmpty()) {
                Grant grant = new Grant(role, scopeOf(role));
                var link = accounts.create(Actor.SYSTEM, new NewAccount(username, "Ma trận", Set.of(grant)));
                links.use(link.token(), PASSWORD);
            }
            Browser browser = new Browser(port);
            assertThat(browser.signIn(username, PASSWORD).statusCode()).isEqualTo(303);
            browsers.put(role.name(), browser);
        }
    }

    @AfterEach
    void close() {
        browsers.values().forEach(Browser::close);
    }

    @Test
    void everyPartOpensToItsRolesOnly() throws Exception {
        opens("/", ANYBODY, "CONTRIBUTOR", "EDITOR", "SUPERVISOR", "ADMINISTRATOR");
        opens("/search?q=ba+to", ANYBODY, "CONTRIBUTOR", "EDITOR", "SUPERVISOR", "ADMINISTRATOR");
        opens("/products/0123456789ab", ANYBODY, "CONTRIBUTOR", "EDITOR", "SUPERVISOR", "ADMINISTRATOR");
        opens("/problems/form-stale", ANYBODY, "CONTRIBUTOR", "EDITOR", "SUPERVISOR", "ADMINISTRATOR");
        opens("/studio", "CONTRIBUTOR", "EDITOR");
        opens("/studio/upload", "CONTRIBUTOR", "EDITOR");
        opens("/supervisor", "SUPERVISOR", "ADMINISTRATOR");
        opens("/supervisor/rulings", "SUPERVISOR", "ADMINISTRATOR");
        opens("/admin", "ADMINISTRATOR");
        opens("/admin/accounts", "ADMINISTRATOR");
        opens("/admin/organisations/phu-nu-21484", "ADMINISTRATOR");
    }

    @Test
    void nobodyGetsAroundARuleByWritingThePathDifferently() throws Exception {
        Browser anybody = browser(ANYBODY);
        for (String path :
                List.of("/admin/", "//admin", "/admin;x=1", "/%61dmin", "/studio/../admin", "/admin/accounts/")) {
            HttpResponse<String> answer = anybody.get(path);
            assertThat(answer.statusCode()).as(path).isNotEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain("ma-tran");
        }
    }

    @Test
    void administratorsReadAmongSupervisorsButDoNotRule() throws Exception {
        assertThat(post("ADMINISTRATOR", "/supervisor/rulings").statusCode()).isEqualTo(403);
        assertThat(post("SUPERVISOR", "/supervisor/rulings").statusCode()).isNotEqualTo(403);
    }

    @Test
    void uploadsAnswerStrangersWithADocumentAndNoRedirect() throws Exception {
        HttpResponse<String> answer = browser(ANYBODY).getJson("/api/uploads/1234");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains(
                        "\"type\":\"/problems/sign-in-needed\"",
                        "\"code\":\"KS-WEB-02\"",
                        "\"instance\":\"/api/uploads/1234\"");
        assertThat(browser("CONTRIBUTOR").getJson("/api/uploads/1234").statusCode())
                .isNotEqualTo(401);
    }

    @Test
    void anUnknownPathIsAMissingPageAndNotASignIn() throws Exception {
        HttpResponse<String> page = browser(ANYBODY).get("/khong-co-trang-nay?q=%3Cb%3E");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Không có trang này", "KS-WEB-01", "/problems/page-not-found");
        assertThat(browser(ANYBODY).get("/error").statusCode()).isEqualTo(404);
        assertThat(browser(ANYBODY).getJson("/khong-co").headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void everyAnswerTellsTheBrowserWhatToRefuse() throws Exception {
        for (String path : List.of("/sign-in", "/khong-co-trang-nay", "/img/logo.svg", "/admin")) {
            HttpResponse<String> answer = browser(ANYBODY).get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'self'", "base-uri 'none'")
                    .doesNotContain("unsafe", "data:", "*");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("strict-origin-when-cross-origin");
            assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy"))
                    .contains("same-origin");
            assertThat(answer.headers().firstValue("Permissions-Policy").orElseThrow())
                    .contains("camera=()");
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .as("not on plain http")
                    .isEmpty();
        }
        assertThat(browser(ANYBODY).get("/sign-in").headers().firstValue("Cache-Control"))
                .contains("private, no-cache");
        assertThat(browser("ADMINISTRATOR").get("/admin").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void aStrangerLeavesNoSessionBehind() throws Exception {
        browser(ANYBODY).get("/admin");
        browser(ANYBODY).get("/sign-in?next=/admin");

        assertThat(browser(ANYBODY).cookie("KHOSO_SESSION")).isEmpty();
    }

    private Browser browser(String who) {
        return Objects.requireNonNull(browsers.get(who));
    }

    private HttpResponse<String> post(String who, String path) throws Exception {
        Browser browser = browser(who);
        String token = Browser.tokenOf(browser.post("/sign-out", Map.of(), "x").body())
                .or(() -> browser.cookie("KHOSO_CSRF"))
                .orElseThrow();
        return browser.post(path, Map.of(), token);
    }

    private void opens(String path, String... expected) throws Exception {
        for (Map.Entry<String, Browser> each : browsers.entrySet()) {
            HttpResponse<String> answer = each.getValue().get(path);
            String as = path + " as " + each.getKey();
            if (List.of(expected).contains(each.getKey())) {
                assertThat(answer.statusCode()).as(as).isIn(200, 404);
            } else if (each.getKey().equals(ANYBODY)) {
                assertThat(answer.statusCode()).as(as).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location").orElseThrow())
                        .startsWith("/sign-in?next=");
            } else {
                assertThat(answer.statusCode()).as(as).isEqualTo(403);
                assertThat(answer.body()).as(as).contains("KS-WEB-03");
            }
        }
    }

    private static Scope scopeOf(Role role) {
        return switch (role) {
            case CONTRIBUTOR, EDITOR -> new Scope.OneOrganisation(new OrganisationId("phu-nu-21484"));
            case SUPERVISOR -> new Scope.Province();
            case ADMINISTRATOR -> new Scope.Everything();
        };
    }
}
