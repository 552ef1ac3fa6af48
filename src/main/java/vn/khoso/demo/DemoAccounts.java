package vn.khoso.demo;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.account.AccountFilter;
import vn.khoso.account.Accounts;
import vn.khoso.account.Grant;
import vn.khoso.account.NewAccount;
import vn.khoso.account.Passwords;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.audit.Actor;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.PageRequest;

/**
 * One account per role, and two without a password in whose names the samples are entered and reviewed, so that the
 * four-eyes rule of the province holds for them too.
 */
@Component
@ConditionalOnProperty("khoso.demo.enabled")
class DemoAccounts {

    static final OrganisationId BA_TO_WOMEN = new OrganisationId("phu-nu-21484");
    static final String SUPERVISOR = "giamsat.tinh";
    static final String ENTERING = "mau.nhap";
    static final String REVIEWING = "mau.duyet";

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Samples samples;
    private final SecureRandom random = new SecureRandom();

    DemoAccounts(Accounts accounts, Passwords passwords, Samples samples) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.samples = samples;
    }

    /** Tells whether nobody has an account yet. */
    boolean isEmpty() {
        return accounts.list(AccountFilter.ALL, new PageRequest(1, 1)).total() == 0;
    }

    /** Makes the accounts and returns how to sign in with them, in the order they are shown. */
    @Transactional
    public List<DemoLogin> create() {
        List<DemoLogin> made = new ArrayList<>();
        Scope baTo = new Scope.OneOrganisation(BA_TO_WOMEN);
        create(made, "phunu.bato", "Người đăng, Hội LHPN xã Ba Tơ", Set.of(new Grant(Role.CONTRIBUTOR, baTo)));
        create(made, "bientap.bato", "Biên tập, Hội LHPN xã Ba Tơ", Set.of(new Grant(Role.EDITOR, baTo)));
        create(
                made,
                SUPERVISOR,
                "Ban Tuyên giáo và Dân vận Tỉnh ủy",
                Set.of(new Grant(Role.SUPERVISOR, new Scope.Province())));
        create(made, "quantri", "Quản trị", Set.of(new Grant(Role.ADMINISTRATOR, new Scope.Everything())));
        accounts.create(Actor.SYSTEM, new NewAccount(ENTERING, "Người nhập dữ liệu mẫu", grants(Role.CONTRIBUTOR)));
        accounts.create(Actor.SYSTEM, new NewAccount(REVIEWING, "Người duyệt dữ liệu mẫu", grants(Role.EDITOR)));
        return made;
    }

    Person person(String username) {
        return accounts.findByUsername(username)
                .orElseThrow(() -> new IllegalStateException("no such account of the demonstration: " + username));
    }

    private void create(List<DemoLogin> made, String username, String name, Set<Grant> grants) {
        AccountId account = accounts.create(Actor.SYSTEM, new NewAccount(username, name, grants))
                .account();
        String password = password();
        passwords.set(Actor.SYSTEM, account, password);
        made.add(new DemoLogin(username, password, name));
    }

    private Set<Grant> grants(Role role) {
        Set<Grant> grants = new HashSet<>();
        samples.all().forEach(sample -> grants.add(new Grant(role, new Scope.OneOrganisation(sample.organisation()))));
        return grants;
    }

    /** Sixteen characters that are told apart on any screen: 79 random bits. */
    private String password() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            password.append(group == 0 ? "" : "-");
            for (int i = 0; i < GROUP_LENGTH; i++) {
                password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
        }
        return password.toString();
    }
}
