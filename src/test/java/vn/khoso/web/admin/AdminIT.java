package vn.khoso.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.audit.Actor;
import vn.khoso.database.FreshDatabase;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.OrganisationId;
import vn.khoso.web.security.Browser;
import vn.khoso.web.security.SignInSlice;

/** An administrator's day, without script: accounts, links, organisations. */
@SpringBootTest(
        classes = SignInSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "db-scheduler.enabled=false")
@ContextConfiguration(initializers = FreshDatabase.class)
class AdminIT {

    private static final String PASSWORD = "chiều nay gió về Sa Huỳnh";
    /** The public address of a test, not what its requests called the host. */
    private static final Pattern LINK = Pattern.compile("http://localhost:0(/welcome/[A-Za-z0-9_-]{43})");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Organisations organisations;

    private Browser browser;

    @BeforeEach
    void signIn() throws Exception {
        browser = new Browser(port);
        if (accounts.findByUsername("quan.tri.vien").isEmpty()) {
            Grant grant = new Grant(Role.ADMINISTRATOR, new Scope.Everything());
            var link = accounts.create(Actor.SYSTEM, new NewAccount("quan.tri.vien", "Quản trị", Set.of(grant)));
            links.use(link.token(), PASSWORD);
        }
        assertThat(browser.signIn("quan.tri.vien", PASSWORD).headers().firstValue("Location"))
                .contains("/admin");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aNewPersonGetsALinkSetsAPasswordAndBeginsInTheStudio() throws Exception {
        HttpResponse<String> made = browser.submit(
                "/admin/accounts/new",
                "/admin/accounts",
                Map.of(
                        "displayName", "Phạm Thị Thơm",
                        "username", "Thom.BaTo",
                        "choice", "CONTRIBUTOR_AND_EDITOR",
                        "kind", "WOMENS_UNION",
                        "area", "21484"));
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
        Matcher link = LINK.matcher(made.body());
        assertThat(link.find()).as("the link is shown").isTrue();
        Person person = accounts.findByUsername("thom.bato").orElseThrow();
        assertThat(person.organisations()).containsExactly(new OrganisationId("phu-nu-21484"));
        assertThat(browser.get("/admin/accounts?q=pham+thi+thom&role=EDITOR").body())
                .contains("Phạm Thị Thơm", "Chưa đặt mật khẩu");

        try (Browser owner = new Browser(port)) {
            setPassword(owner, link.group(1));
            assertThat(owner.signIn("thom.bato", PASSWORD).headers().firstValue("Location"))
                    .contains("/studio");
        }
    }

    private static void setPassword(Browser owner, String link) throws Exception {
        HttpResponse<String> page = owner.get(link);
        assertThat(page.body()).contains("Phạm Thị Thơm", "thom.bato");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");

        HttpResponse<String> differs = owner.submit(link, link, Map.of("password", PASSWORD, "repeat", "khác"));
        assertThat(differs.statusCode()).isEqualTo(422);
        assertThat(differs.body()).contains("Hãy gõ lại cùng một mật khẩu");
        HttpResponse<String> common =
                owner.submit(link, link, Map.of("password", "matkhau123456", "repeat", "matkhau123456"));
        assertThat(common.body()).contains("bị thử đầu tiên").doesNotContain("matkhau123456");

        HttpResponse<String> set = owner.submit(link, link, Map.of("password", PASSWORD, "repeat", PASSWORD));
        assertThat(set.statusCode()).isEqualTo(303);
        assertThat(set.headers().firstValue("Location")).contains("/sign-in?password-set");
        HttpResponse<String> used = owner.get(link);
        assertThat(used.statusCode()).isEqualTo(410);
        assertThat(used.body()).contains("Liên kết không còn dùng được", "KS-ACCOUNT-12");
    }

    @Test
    void whatWasTypedStaysWhenANameIsTaken() throws Exception {
        HttpResponse<String> refused = browser.submit(
                "/admin/accounts/new",
                "/admin/accounts",
                Map.of("displayName", "Người Thứ Hai", "username", "quan.tri.vien", "choice", "PROVINCE_SUPERVISOR"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("KS-ACCOUNT-04", "value=\"Người Thứ Hai\"", "value=\"quan.tri.vien\"")
                .containsPattern("value=\"PROVINCE_SUPERVISOR\"\\s+selected");
    }

    @Test
    void aBodyThatDoesNotExistIsNamed() throws Exception {
        HttpResponse<String> refused = browser.submit(
                "/admin/accounts/new",
                "/admin/accounts",
                Map.of(
                        "displayName", "Không Có",
                        "username", "khong.co",
                        "choice", "EDITOR",
                        "kind", "TRADE_UNION",
                        "area", "21484"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("KS-ACCOUNT-17", "cong-doan 21484");
    }

    @Test
    void rolesAreAddedAndTakenAndTheAccountDisabled() throws Exception {
        Grant editor = new Grant(Role.EDITOR, new Scope.OneOrganisation(new OrganisationId("phu-nu-21484")));
        Grant province = new Grant(Role.SUPERVISOR, new Scope.Province());
        var id = accounts.create(Actor.SYSTEM, new NewAccount("doi.vai", "Đổi Vai", Set.of(editor, province)))
                .account();
        String path = "/admin/accounts/" + id;
        String version = Integer.toString(accounts.get(id).version());

        HttpResponse<String> saved = browser.submit(
                path,
                path + "/grants",
                Map.of(
                        "version",
                        version,
                        "keep",
                        GrantViews.key(editor),
                        "choice",
                        "COMMUNE_SUPERVISOR",
                        "area",
                        "21484"));

        assertThat(saved.headers().firstValue("Location")).contains(path + "?done=grants");
        assertThat(browser.get(path + "?done=grants").body()).contains("Đã lưu vai trò", "xã Ba Tơ");
        assertThat(accounts.get(id).person().grants())
                .hasSize(2)
                .contains(editor)
                .doesNotContain(province);
        HttpResponse<String> stale = browser.submit(path, path + "/disabled", Map.of("version", version));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("KS-ACCOUNT-02");
        String now = Integer.toString(accounts.get(id).version());
        browser.submit(path, path + "/disabled", Map.of("version", now));
        assertThat(accounts.get(id).enabled()).isFalse();
    }

    @Test
    void anOrganisationIsClosedWithItsSuccessor() throws Exception {
        OrganisationId closed = new OrganisationId("nong-dan-23392");
        assertThat(browser.get("/admin/organisations?q=nong+dan&kind=FARMERS_ASSOCIATION&level=COMMUNE")
                        .body())
                .contains("Hội Nông dân");
        String path = "/admin/organisations/" + closed;

        HttpResponse<String> answer = browser.submit(
                path,
                path + "/closing",
                Map.of("version", "0", "lastDay", "2026-12-31", "successorArea", "21484", "sure", "on"));

        assertThat(answer.headers().firstValue("Location")).contains(path + "?done=closed");
        assertThat(organisations.get(closed).validTo()).contains(LocalDate.of(2026, 12, 31));
        assertThat(organisations.get(closed).successor()).contains(new OrganisationId("nong-dan-21484"));
        HttpResponse<String> again = browser.submit(
                "/admin/accounts/new", path + "/closing", Map.of("version", "1", "lastDay", "2026-12-31"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("KS-ORG-03");
    }

    @Test
    void addressesOfNothingAreMissingPages() throws Exception {
        assertThat(browser.get("/admin/accounts/khong-phai-uuid").statusCode()).isEqualTo(404);
        assertThat(browser.get("/admin/organisations/khong-co").statusCode()).isEqualTo(404);
    }

    @Test
    void everythingIsThereInEnglishToo() throws Exception {
        browser.get("/admin?lang=en");

        assertThat(browser.get("/admin").body()).contains("active organisations");
        assertThat(browser.get("/admin/accounts/new").body()).contains("Supervisor of one commune");
        assertThat(browser.get("/khong-co").body()).contains("There is no such page");
    }
}
