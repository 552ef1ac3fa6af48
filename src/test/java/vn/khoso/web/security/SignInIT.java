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
import vn.khoso.shared.AccountId;

@SpringBootTest(
        classes = SignInSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "db-scheduler.enabled=false")
@ContextConfiguration(initializers = FreshDatabase.class)
class SignInIT {

    private static final String PASSWORD = "chiều nay gió về Sa Huỳnh";
    private static final Grant PROVINCE = new Grant(Role.SUPERVISOR, new Scope.Province());
    private static final Grant EVERYTHING = new Grant(Role.ADMINISTRATOR, new Scope.Everything());

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
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aPersonComesBackToThePageThatWasAskedFor() throws Exception {
        account("tro-lai", PROVINCE);
        HttpResponse<String> asked = browser.get("/supervisor?year=2026&level=COMMUNE");
        assertThat(asked.statusCode()).isEqualTo(302);
        String signIn = asked.headers().firstValue("Location").orElseThrow();
        assertThat(signIn).isEqualTo("/sign-in?next=%2Fsupervisor%3Fyear%3D2026%26level%3DCOMMUNE");
        String page = browser.get(signIn).body();
        assertThat(page).contains("name=\"next\" value=\"/supervisor?year=2026&amp;level=COMMUNE\"");

        HttpResponse<String> answer = browser.post(
                "/sign-in",
                Map.of(
                        "username", " TRO-LAI ",
                        "password", PASSWORD,
                        "next", "/supervisor?year=2026&level=COMMUNE"),
                Browser.tokenOf(page).orElseThrow());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/supervisor?year=2026&level=COMMUNE");
    }

    @Test
    void nobodyIsLedAwayToAnotherSite() throws Exception {
        account("di-lac", PROVINCE);
        HttpResponse<String> answer = browser.submit(
                "/sign-in", "/sign-in", Map.of("username", "di-lac", "password", PASSWORD, "next", "//evil.example/"));

        assertThat(answer.headers().firstValue("Location")).contains("/supervisor");
    }

    @Test
    void theSessionCookieIsHiddenFromScriptsAndNewAfterSigningIn() throws Exception {
        account("phien-moi", PROVINCE);
        browser.plant("KHOSO_SESSION", "MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw");

        HttpResponse<String> answer = browser.signIn("phien-moi", PASSWORD);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("KHOSO_SESSION="))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Secure", "MDAwMDAwMDAtMDAwMC0wMDAw"));
    }

    @Test
    void theSessionOfSomebodyElseIsNotTakenOver() throws Exception {
        account("nguoi-gai-bay", PROVINCE);
        account("nguoi-bi-hai", EVERYTHING);
        browser.signIn("nguoi-gai-bay", PASSWORD);
        String planted = browser.cookie("KHOSO_SESSION").orElseThrow();

        try (Browser victim = new Browser(port)) {
            victim.plant("KHOSO_SESSION", planted);
            // the trap is a signed-in session, so the victim's browser is not even asked to sign in; he does all the
            // same
            String token = Browser.tokenOf(
                            victim.post("/sign-out", Map.of(), "x").body())
                    .orElseThrow();
            victim.post("/sign-in", Map.of("username", "nguoi-bi-hai", "password", PASSWORD), token);
            assertThat(victim.cookie("KHOSO_SESSION")).isPresent().get().isNotEqualTo(planted);
        }
        assertThat(browser.get("/admin").statusCode()).isNotEqualTo(200);
    }

    @Test
    void wrongNameAndWrongPasswordGetTheSameAnswerAndKeepWhatWasTyped() throws Exception {
        account("co-that", PROVINCE);
        HttpResponse<String> wrongPassword = browser.signIn("co-that", "sai mật khẩu mất rồi");
        HttpResponse<String> wrongName = browser.signIn("khong-co", "sai mật khẩu mất rồi");

        assertThat(wrongPassword.statusCode()).isEqualTo(401).isEqualTo(wrongName.statusCode());
        assertThat(wrongPassword.body())
                .contains("Tên đăng nhập hoặc mật khẩu chưa đúng", "Còn 4 lần thử", "value=\"co-that\"");
        assertThat(masked(wrongName.body().replace("khong-co", "co-that"))).isEqualTo(masked(wrongPassword.body()));
    }

    private static String masked(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    void fiveFailuresPauseSigningInEvenForTheRightPassword() throws Exception {
        account("thu-mai", PROVINCE);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(browser.signIn("thu-mai", "mật khẩu đoán mò số " + attempt)
                            .statusCode())
                    .isEqualTo(401);
        }

        HttpResponse<String> locked = browser.signIn("thu-mai", PASSWORD);

        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.body()).contains("Tạm khóa đăng nhập", "KS-ACCOUNT-14", "sau 1 phút");
        assertThat(locked.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 61L);
    }

    @Test
    void aDisabledAccountIsOutWithItsNextRequest() throws Exception {
        AccountId id = account("bi-khoa", PROVINCE);
        browser.signIn("bi-khoa", PASSWORD);
        assertThat(browser.getJson("/api/uploads").statusCode()).isNotEqualTo(401);

        accounts.disable(Actor.SYSTEM, id, accounts.get(id).version());

        assertThat(browser.getJson("/api/uploads").statusCode()).isEqualTo(401);
        assertThat(browser.signIn("bi-khoa", PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherPasswordEndsOpenSessionsAndAnotherRoleActsAtOnce() throws Exception {
        AccountId id = account("doi-vai", PROVINCE);
        browser.signIn("doi-vai", PASSWORD);
        assertThat(browser.get("/admin").statusCode()).isEqualTo(403);

        accounts.setGrants(
                Actor.SYSTEM, id, Set.of(PROVINCE, EVERYTHING), accounts.get(id).version());
        assertThat(browser.get("/admin").statusCode()).isNotEqualTo(403);

        links.use(links.make(Actor.SYSTEM, id).token(), "một câu khác hẳn câu trước");
        assertThat(browser.get("/admin").statusCode()).isEqualTo(302);
    }

    @Test
    void signingOutEndsTheSessionInTheDatabase() throws Exception {
        account("di-ve", EVERYTHING);
        browser.signIn("di-ve", PASSWORD);
        long before = sessions();

        HttpResponse<String> out = browser.submit("/admin", "/sign-out", Map.of());

        assertThat(out.headers().firstValue("Location")).contains("/sign-in?signed-out");
        assertThat(sessions()).isEqualTo(before - 1);
        assertThat(browser.get("/admin").statusCode()).isEqualTo(302);
    }

    private long sessions() {
        return jdbc.sql("SELECT count(*) FROM spring_session").query(Long.class).single();
    }

    private AccountId account(String username, Grant... grants) {
        OneTimeLink link = accounts.create(Actor.SYSTEM, new NewAccount(username, "Tên " + username, Set.of(grants)));
        links.use(link.token(), PASSWORD);
        return link.account();
    }
}
