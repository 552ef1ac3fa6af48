package vn.khoso.web.admin;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator types to make an account.
 *
 * @param username as typed
 * @param displayName as typed
 */
record AccountForm(@Nullable String username, @Nullable String displayName) {

    String typedUsername() {
        return username == null ? "" : username;
    }

    String typedDisplayName() {
        return displayName == null ? "" : displayName;
    }
}
