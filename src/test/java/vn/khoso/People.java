package vn.khoso;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
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

/** People for tests, made through the real accounts. */
@TestComponent
public class People {

    /** What everybody here signs in with. */
    public static final String PASSWORD = "mot-mat-khau-dai-2026";

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Accounts accounts;
    private final Passwords passwords;

    People(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Makes somebody with roles in one organisation. */
    public Person of(String organisation, Role... roles) {
        Scope scope = new Scope.OneOrganisation(new OrganisationId(organisation));
        return with(Arrays.stream(roles).map(role -> new Grant(role, scope)).collect(Collectors.toSet()));
    }

    /** Makes a supervisor within a scope. */
    public Person supervisor(Scope scope) {
        return with(Set.of(new Grant(Role.SUPERVISOR, scope)));
    }

    /** Makes an administrator. */
    public Person administrator() {
        return with(Set.of(new Grant(Role.ADMINISTRATOR, new Scope.Everything())));
    }

    private Person with(Set<Grant> grants) {
        String username = "nguoi." + COUNTER.incrementAndGet();
        AccountId id = accounts.create(Actor.SYSTEM, new NewAccount(username, "Người thử " + username, grants))
                .account();
        passwords.set(Actor.SYSTEM, id, PASSWORD);
        return accounts.find(id).orElseThrow();
    }
}
