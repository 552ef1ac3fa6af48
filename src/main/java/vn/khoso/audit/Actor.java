package vn.khoso.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.khoso.shared.AccountId;

/** Who acted: a person's account, or the system itself (start-up, jobs). */
public final class Actor {

    /** The library itself. */
    public static final Actor SYSTEM = new Actor(null);

    private final @Nullable AccountId account;

    private Actor(@Nullable AccountId account) {
        this.account = account;
    }

    /** Returns the actor behind an account. */
    public static Actor of(AccountId account) {
        return new Actor(account);
    }

    /** Returns the account, or nothing for the system. */
    public Optional<AccountId> account() {
        return Optional.ofNullable(account);
    }
}
