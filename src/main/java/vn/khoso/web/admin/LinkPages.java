package vn.khoso.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.khoso.account.Accounts;
import vn.khoso.account.OneTimeLink;
import vn.khoso.shared.PublicUrl;

/** Shows a fresh one-time link, the only time it can be seen. */
@Component
final class LinkPages {

    private final Accounts accounts;
    private final PublicUrl publicUrl;

    LinkPages(Accounts accounts, PublicUrl publicUrl) {
        this.accounts = accounts;
        this.publicUrl = publicUrl;
    }

    String show(OneTimeLink link, boolean created, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("account", accounts.get(link.account()));
        model.addAttribute("link", publicUrl.to(link.path()));
        model.addAttribute("expiresAt", link.expiresAt());
        model.addAttribute("created", created);
        return "admin/account-link";
    }
}
