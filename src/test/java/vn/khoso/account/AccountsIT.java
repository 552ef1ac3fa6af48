package vn.khoso.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import vn.khoso.audit.Actor;
import vn.khoso.database.FreshDatabase;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.organisation.OrganisationProblem;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.ErrorCode;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;
import vn.khoso.web.security.SignInSlice;

@SpringBootTest(
        classes = SignInSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "db-scheduler.enabled=false")
@ContextConfiguration(initializers = FreshDatabase.class)
class AccountsIT {

    private static final String PASSWORD = "chiều nay gió về Sa Huỳnh";
    private static final OrganisationId BA_TO = new OrganisationId("phu-nu-21484");
    private static final Grant PROVINCE = new Grant(Role.SUPERVISOR, new Scope.Province());
    private static final Grant EVERYTHING = new Grant(Role.ADMINISTRATOR, new Scope.Everything());

    @Autowired
    private Accounts accounts;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private SignIn signIn;

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatAPersonMayBeIsReadBackAsItWasGiven() {
        Set<Grant> grants = Set.of(
                new Grant(Role.CONTRIBUTOR, new Scope.OneOrganisation(BA_TO)),
                new Grant(Role.EDITOR, new Scope.OneOrganisation(BA_TO)),
                new Grant(Role.SUPERVISOR, new Scope.Commune(new AreaCode("21484"))),
                new Grant(Role.SUPERVISOR, new Scope.Association(OrganisationKind.WOMENS_UNION)),
                PROVINCE,
                EVERYTHING);

        AccountId id = create("nhieu-vai", grants);

        assertThat(accounts.find(id).orElseThrow().grants()).isEqualTo(grants);
        assertThat(accounts.findByUsername(" Nhieu-Vai ")).map(Person::id).contains(id);
        assertThat(auditOf(id)).contains("account.create", "account.make-link");
    }

    @Test
    void aUsernameIsTakenOnceAndAScopeMustExist() {
        create("mot-lan", Set.of(PROVINCE));

        refuses(() -> create("mot-lan", Set.of(PROVINCE)), AccountProblem.USERNAME_TAKEN);
        refuses(() -> create("khong-vai", Set.of()), AccountProblem.ROLE_MISSING);
        refuses(() -> create("Có dấu", Set.of(PROVINCE)), AccountProblem.USERNAME_INVALID);
        Grant nowhere = new Grant(Role.EDITOR, new Scope.OneOrganisation(new OrganisationId("phu-nu-99999")));
        refuses(() -> create("khong-to-chuc", Set.of(nowhere)), OrganisationProblem.NOT_FOUND);
        assertThat(accounts.findByUsername("khong-to-chuc")).isEmpty();
    }

    @Test
    void aChangeOfAnOlderPageIsRefused() {
        AccountId id = create("hai-nguoi-sua", Set.of(PROVINCE));
        int seen = accounts.get(id).version();
        accounts.disable(Actor.SYSTEM, id, seen);

        refuses(() -> accounts.enable(Actor.SYSTEM, id, seen), AccountProblem.STALE);
        assertThat(accounts.get(id).enabled()).isFalse();
    }

    @Test
    void nobodyShutsHimselfOut() {
        AccountId id = create("tu-khoa", Set.of(EVERYTHING));

        refuses(() -> accounts.disable(Actor.of(id), id, accounts.get(id).version()), AccountProblem.OWN_ACCOUNT);
    }

    @Test
    void theListFindsNamesWithoutMarks() {
        accounts.create(Actor.SYSTEM, new NewAccount("tim-kiem", "Đặng Thị Hường", Set.of(PROVINCE)));

        Page<Account> found = accounts.list(
                new AccountFilter(Optional.of("dang thi huong"), Optional.of(Role.SUPERVISOR), Optional.empty()),
                new PageRequest(1, 10));

        assertThat(found.rows()).singleElement().satisfies(account -> {
            assertThat(account.person().displayName()).isEqualTo("Đặng Thị Hường");
            assertThat(account.hasPassword()).isFalse();
        });
    }

    @Test
    void ofTwoPeopleWithOneLinkOnlyOneWins() throws Exception {
        OneTimeLink link = accounts.create(Actor.SYSTEM, new NewAccount("dua-nhau", "Đua Nhau", Set.of(PROVINCE)));

        List<Boolean> won = together(4, number -> () -> {
            try {
                links.use(link.token(), "mật khẩu của người thứ " + number);
                return true;
            } catch (KhosoException late) {
                assertThat(late.errorCode()).isEqualTo(AccountProblem.LINK_NOT_VALID);
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(auditOf(link.account()).stream().filter("account.set-password"::equals))
                .hasSize(1);
    }

    @Test
    void aRefusedPasswordLeavesTheLinkWorkingAndANewLinkReplacesIt() {
        OneTimeLink first = accounts.create(Actor.SYSTEM, new NewAccount("thay-link", "Thay Link", Set.of(PROVINCE)));
        refuses(() -> links.use(first.token(), "ngắn"), AccountProblem.PASSWORD_TOO_SHORT);
        assertThat(links.find(first.token())).isPresent();

        OneTimeLink second = links.make(Actor.SYSTEM, first.account());

        refuses(() -> links.use(first.token(), PASSWORD), AccountProblem.LINK_NOT_VALID);
        assertThat(links.use(second.token(), PASSWORD).id()).isEqualTo(first.account());
        assertThat(storedTokens()).doesNotContain(first.token(), second.token());
    }

    @Test
    void theLinkOfADisabledAccountOpensNothing() {
        OneTimeLink link = accounts.create(Actor.SYSTEM, new NewAccount("khoa-link", "Khoá Link", Set.of(PROVINCE)));
        accounts.disable(
                Actor.SYSTEM, link.account(), accounts.get(link.account()).version());

        assertThat(links.find(link.token())).isEmpty();
        refuses(() -> links.use(link.token(), PASSWORD), AccountProblem.LINK_NOT_VALID);
    }

    @Test
    void aHundredAttemptsAtOnceCountAsAHundred() throws Exception {
        AccountId id = create("tan-cong", Set.of(PROVINCE));
        links.use(links.make(Actor.SYSTEM, id).token(), PASSWORD);

        List<SignInResult> results =
                together(20, number -> () -> signIn.attempt("tan-cong", "đoán mò lần " + number, "198.51.100.9"));

        assertThat(results).filteredOn(SignInResult.Refused.class::isInstance).hasSize(5);
        assertThat(results).filteredOn(SignInResult.Locked.class::isInstance).hasSize(15);
        assertThat(jdbc.sql("SELECT DISTINCT username FROM sign_in_failure")
                        .query(String.class)
                        .list())
                .as("what was typed is not kept")
                .allMatch(name -> name.matches("[0-9a-f]{64}"));
    }

    @Test
    void aSuccessForgetsTheFailuresAndAnAddressIsStoppedAfterFarMore() {
        AccountId id = create("ba-lan-sai", Set.of(PROVINCE));
        links.use(links.make(Actor.SYSTEM, id).token(), PASSWORD);
        for (int i = 0; i < 3; i++) {
            signIn.attempt("ba-lan-sai", "sai", "198.51.100.10");
        }
        assertThat(signIn.attempt("ba-lan-sai", PASSWORD, "198.51.100.10")).isInstanceOf(SignInResult.Accepted.class);
        assertThat(signIn.attempt("ba-lan-sai", "sai", "198.51.100.10"))
                .isEqualTo(new SignInResult.Refused(4, Duration.ofMinutes(1)));

        for (int i = 0; i < 99; i++) {
            throttle.open("rai-rac-" + i, "198.51.100.10");
        }
        assertThat(signIn.attempt("ba-lan-sai", PASSWORD, "198.51.100.10")).isInstanceOf(SignInResult.Locked.class);
        assertThat(signIn.attempt("ba-lan-sai", PASSWORD, "198.51.100.11")).isInstanceOf(SignInResult.Accepted.class);
    }

    private AccountId create(String username, Set<Grant> grants) {
        return accounts.create(Actor.SYSTEM, new NewAccount(username, "Tên " + username, grants))
                .account();
    }

    private List<String> auditOf(AccountId id) {
        return jdbc.sql("SELECT action FROM audit_record WHERE subject = :subject ORDER BY id")
                .param("subject", "account/" + id)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> storedTokens() {
        return jdbc.sql("SELECT token_sha256 FROM one_time_link")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static void refuses(ThrowingCallable attempt, ErrorCode expected) {
        assertThatThrownBy(attempt)
                .asInstanceOf(InstanceOfAssertFactories.type(KhosoException.class))
                .extracting(KhosoException::errorCode)
                .isEqualTo(expected);
    }

    private static <T> List<T> together(int number, IntFunction<Callable<T>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(number);
        try (ExecutorService threads = Executors.newFixedThreadPool(number)) {
            List<Future<T>> futures = IntStream.range(0, number)
                    .mapToObj(work)
                    .map(each -> threads.submit(() -> {
                        start.await();
                        return each.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
