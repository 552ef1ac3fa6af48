package vn.khoso.web.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.khoso.account.AccountProblem;
import vn.khoso.account.Grant;
import vn.khoso.organisation.Areas;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.OrganisationFilter;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.PageRequest;

/**
 * Turns a choice of role, association and area into grants. Two short lists find any of the organisations, without
 * script and on a phone.
 */
@Component
final class GrantChoices {

    private final Organisations organisations;
    private final Areas areas;
    private final Clock clock;

    GrantChoices(Organisations organisations, Areas areas, Clock clock) {
        this.organisations = organisations;
        this.areas = areas;
        this.clock = clock;
    }

    /** Puts the lists to choose from into the model. */
    void offer(Model model) {
        model.addAttribute("choices", RoleChoice.values());
        model.addAttribute("kinds", OrganisationKind.values());
        model.addAttribute("province", areas.province().orElse(null));
        model.addAttribute("communes", areas.communes());
    }

    /**
     * Returns the grants that were chosen.
     *
     * @throws KhosoException {@link AccountProblem#ROLE_MISSING} without a choice, {@link AccountProblem#SCOPE_UNKNOWN}
     *     when no such organisation works today
     */
    Set<Grant> grants(RoleForm form) {
        RoleChoice choice = form.choice();
        if (choice == null) {
            throw new KhosoException(AccountProblem.ROLE_MISSING);
        }
        AreaCode area = area(form.area());
        OrganisationId organisation = choice.needsOrganisation()
                ? organisation(form.kind(), area)
                        .map(Organisation::id)
                        .orElseThrow(() -> new KhosoException(AccountProblem.SCOPE_UNKNOWN, scopeOf(form)))
                : null;
        return choice.grants(organisation, form.kind(), area);
    }

    /** Returns the organisation of the association that works in the area today. */
    Optional<Organisation> organisation(@Nullable OrganisationKind kind, @Nullable AreaCode area) {
        if (kind == null || area == null) {
            return Optional.empty();
        }
        LocalDate today = KhosoTime.dayOf(clock.instant());
        OrganisationFilter filter =
                new OrganisationFilter(Optional.of(kind), Optional.empty(), Optional.of(area), Optional.empty());
        return organisations.list(filter, new PageRequest(1, 20)).rows().stream()
                .filter(organisation -> organisation.isValidOn(today))
                .findFirst();
    }

    /** Reads a code from a form; nothing for an empty or impossible one. */
    static @Nullable AreaCode area(@Nullable String code) {
        try {
            return code == null || code.isBlank() ? null : new AreaCode(code);
        } catch (IllegalArgumentException impossible) {
            return null;
        }
    }

    private static String scopeOf(RoleForm form) {
        return (form.kind() == null ? "" : form.kind().slug() + " ") + (form.area() == null ? "" : form.area());
    }
}
