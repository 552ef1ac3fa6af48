package vn.khoso.audit;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.khoso.shared.OrganisationId;

/**
 * One thing that was done.
 *
 * @param actor who did it
 * @param action noun and verb such as {@code product.publish}
 * @param subject what it was done to, such as {@code product/8f3k2…}
 * @param organisationId the organisation concerned, if one is
 * @param detail a few plain values; never a secret, never personal data beyond ids
 */
public record AuditEntry(
        Actor actor,
        String action,
        String subject,
        Optional<OrganisationId> organisationId,
        Map<String, String> detail) {

    private static final Pattern ACTION = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");

    /** Refuses an action that is not noun.verb and an empty subject. */
    public AuditEntry {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("action must look like product.publish, got " + action);
        }
        if (subject.isBlank()) {
            throw new IllegalArgumentException("subject must not be blank");
        }
        detail = Map.copyOf(detail);
    }

    /** Makes an entry that concerns the given organisation, or none. */
    public static AuditEntry of(
            Actor actor,
            String action,
            String subject,
            @Nullable OrganisationId organisation,
            Map<String, String> detail) {
        return new AuditEntry(actor, action, subject, Optional.ofNullable(organisation), detail);
    }
}
