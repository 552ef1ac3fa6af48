package vn.khoso.account;

import java.util.Optional;
import vn.khoso.shared.OrganisationId;

/**
 * Which accounts are wanted; an empty part restricts nothing.
 *
 * @param text part of the username or the name, typed with or without tone marks
 * @param role a role held anywhere
 * @param organisation an organisation for which some role is held
 */
public record AccountFilter(Optional<String> text, Optional<Role> role, Optional<OrganisationId> organisation) {

    /** Every account. */
    public static final AccountFilter ALL = new AccountFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
