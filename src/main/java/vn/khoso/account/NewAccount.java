package vn.khoso.account;

import java.util.Set;
import vn.khoso.shared.KhosoException;

/**
 * An account to be made.
 *
 * @param username 2 to 60 small letters, digits, dots, hyphens and underscores; capitals are made small
 * @param displayName what colleagues see, 1 to 120 characters
 * @param grants at least one role with its scope
 */
public record NewAccount(String username, String displayName, Set<Grant> grants) {

    private static final int LONGEST_NAME = 120;

    /**
     * Cleans and checks what was typed.
     *
     * @throws KhosoException {@link AccountProblem#USERNAME_INVALID}, {@link AccountProblem#DISPLAY_NAME_INVALID} or
     *     {@link AccountProblem#ROLE_MISSING}
     */
    public NewAccount {
        username = Usernames.normalised(username);
        displayName = displayName.strip();
        grants = Set.copyOf(grants);
        if (!Usernames.isValid(username)) {
            throw new KhosoException(AccountProblem.USERNAME_INVALID);
        }
        if (displayName.isEmpty() || displayName.codePointCount(0, displayName.length()) > LONGEST_NAME) {
            throw new KhosoException(AccountProblem.DISPLAY_NAME_INVALID);
        }
        if (grants.isEmpty()) {
            throw new KhosoException(AccountProblem.ROLE_MISSING);
        }
    }
}
