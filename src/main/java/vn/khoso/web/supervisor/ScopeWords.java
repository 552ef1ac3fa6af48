package vn.khoso.web.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.khoso.organisation.Area;
import vn.khoso.organisation.Areas;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.quota.ClosingScope;
import vn.khoso.quota.Supervision;
import vn.khoso.shared.AreaCode;

/** Says what a person follows, for the line under the logo. */
@Component
class ScopeWords {

    private final Areas areas;
    private final MessageSource messages;

    ScopeWords(Areas areas, MessageSource messages) {
        this.areas = areas;
        this.messages = messages;
    }

    String of(Supervision scope, Locale locale) {
        if (scope.everything()) {
            return messages.getMessage("supervisor.everywhere", null, locale);
        }
        List<String> parts =
                new ArrayList<>(scope.areas().stream().map(this::name).sorted().toList());
        scope.kinds().stream()
                .sorted()
                .map(OrganisationKind::name)
                .map(kind -> messages.getMessage("body." + kind, null, locale))
                .forEach(parts::add);
        return String.join(" · ", parts);
    }

    /** Says for whom figures were closed. */
    public String scope(ClosingScope scope, Locale locale) {
        return of(scope.supervision(), locale);
    }

    /** Returns the name of an area with its word, or its code when it is unknown. */
    String name(AreaCode area) {
        return areas.find(area).map(Area::fullName).orElse(area.value());
    }
}
