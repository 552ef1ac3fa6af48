package vn.khoso.web.admin;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.khoso.account.Account;
import vn.khoso.account.Grant;
import vn.khoso.account.Person;
import vn.khoso.account.Scope;
import vn.khoso.organisation.Area;
import vn.khoso.organisation.Areas;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.OrganisationId;

/** Says in words what people may be, reading all names a page needs at once. */
@Component
final class GrantViews {

    private final Organisations organisations;
    private final Areas areas;
    private final MessageSource messages;

    GrantViews(Organisations organisations, Areas areas, MessageSource messages) {
        this.organisations = organisations;
        this.areas = areas;
        this.messages = messages;
    }

    /** Returns the grants of each account in a steady order. */
    Map<AccountId, List<GrantView>> of(Collection<Account> accounts, Locale locale) {
        List<OrganisationId> ids = accounts.stream()
                .flatMap(account -> account.person().organisations().stream())
                .toList();
        Map<OrganisationId, Organisation> names = organisations.byIds(ids);
        Map<AccountId, List<GrantView>> views = new HashMap<>();
        for (Account account : accounts) {
            Person person = account.person();
            views.put(person.id(), views(person, names, locale));
        }
        return views;
    }

    /** Returns what a form sends to name the grant. */
    static String key(Grant grant) {
        return grant.role() + " " + grant.scope();
    }

    private List<GrantView> views(Person person, Map<OrganisationId, Organisation> names, Locale locale) {
        return person.grants().stream()
                .map(grant -> new GrantView(key(grant), grant.role().name(), words(grant.scope(), names, locale)))
                .sorted(Comparator.comparing(GrantView::scope).thenComparing(GrantView::role))
                .toList();
    }

    private String words(Scope scope, Map<OrganisationId, Organisation> names, Locale locale) {
        return switch (scope) {
            case Scope.Everything everything -> "";
            case Scope.Province province -> messages.getMessage("admin.scope.province", null, locale);
            case Scope.OneOrganisation one ->
                Optional.ofNullable(names.get(one.organisation()))
                        .map(Organisation::shortName)
                        .orElse(one.organisation().value());
            case Scope.Commune commune ->
                areas.find(commune.area())
                        .map(Area::fullName)
                        .orElse(commune.area().value());
            case Scope.Association association -> messages.getMessage("body." + association.kind(), null, locale);
        };
    }
}
