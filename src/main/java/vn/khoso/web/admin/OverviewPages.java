package vn.khoso.web.admin;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.khoso.account.AccountFilter;
import vn.khoso.account.Accounts;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.PageRequest;

/** The first page of administrators: how many there are, and the way to each list. */
@Controller
final class OverviewPages {

    private final Accounts accounts;
    private final Organisations organisations;
    private final Clock clock;

    OverviewPages(Accounts accounts, Organisations organisations, Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/admin")
    String overview(Model model) {
        var counts = organisations.countByKind(KhosoTime.dayOf(clock.instant()));
        model.addAttribute(
                "accounts",
                accounts.list(AccountFilter.ALL, new PageRequest(1, 1)).total());
        model.addAttribute("kinds", OrganisationKind.values());
        model.addAttribute("counts", counts);
        model.addAttribute(
                "organisations",
                counts.values().stream().mapToLong(Long::longValue).sum());
        return "admin/overview";
    }
}
