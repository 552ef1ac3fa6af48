package vn.khoso.account;

import java.time.Instant;

/**
 * An account as administrators see it.
 *
 * @param person who it is
 * @param enabled whether the person may sign in
 * @param hasPassword whether a password has been set
 * @param createdAt when it was made
 * @param version for optimistic locking
 */
public record Account(Person person, boolean enabled, boolean hasPassword, Instant createdAt, int version) {}
