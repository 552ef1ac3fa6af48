package vn.khoso.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.khoso.shared.Sha256;

/**
 * An account as the database holds it.
 *
 * @param person who it is
 * @param passwordHash argon2id in PHC form, once a password was set
 * @param enabled whether the person may sign in
 * @param createdAt when it was made
 * @param version for optimistic locking
 */
record AccountRow(Person person, Optional<String> passwordHash, boolean enabled, Instant createdAt, int version) {

    Account account() {
        return new Account(person, enabled, passwordHash.isPresent(), createdAt, version);
    }

    /** Returns this account with the other row's grants added: the database gives one row for each grant. */
    AccountRow plusGrantsOf(AccountRow other) {
        Set<Grant> grants = new HashSet<>(person.grants());
        grants.addAll(other.person.grants());
        return new AccountRow(
                new Person(person.id(), person.username(), person.displayName(), grants),
                passwordHash,
                enabled,
                createdAt,
                version);
    }

    /** Returns what a session remembers of the password: another password, another stamp, and the session is over. */
    Optional<String> stamp() {
        return passwordHash.map(
                hash -> Sha256.of(hash.getBytes(StandardCharsets.UTF_8)).hex());
    }
}
