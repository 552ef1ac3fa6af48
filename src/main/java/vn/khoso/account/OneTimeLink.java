package vn.khoso.account;

import java.time.Instant;
import vn.khoso.shared.AccountId;

/**
 * A link with which a person sets a password, once. The token is known to nobody but its bearer.
 *
 * @param account whose password it sets
 * @param token 43 characters of Base64 for addresses (256 random bits)
 * @param expiresAt when it stops working
 */
public record OneTimeLink(AccountId account, String token, Instant expiresAt) {

    /** Returns the path of the page that the link opens; {@code PublicUrl} makes it absolute. */
    public String path() {
        return "/welcome/" + token;
    }

    /** Leaves the token out, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "OneTimeLink[account=" + account + ", expiresAt=" + expiresAt + "]";
    }
}
