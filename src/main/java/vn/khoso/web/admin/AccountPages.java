package vn.khoso.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.khoso.account.Account;
import vn.khoso.account.AccountFilter;
import vn.khoso.account.Accounts;
import vn.khoso.account.NewAccount;
import vn.khoso.account.OneTimeLink;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.audit.Actor;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;
import vn.khoso.web.problem.ProblemSentences;

/** The list of accounts, and the form for a new one. */
@Controller
final class AccountPages {

    private static final int ROWS = 50;

    private final Accounts accounts;
    private final GrantViews grantViews;
    private final GrantChoices grantChoices;
    private final LinkPages linkPages;
    private final ProblemSentences sentences;

    AccountPages(
            Accounts accounts,
            GrantViews grantViews,
            GrantChoices grantChoices,
            LinkPages linkPages,
            ProblemSentences sentences) {
        this.accounts = accounts;
        this.grantViews = grantViews;
        this.grantChoices = grantChoices;
        this.linkPages = linkPages;
        this.sentences = sentences;
    }

    @GetMapping("/admin/accounts")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Locale locale) {
        AccountFilter filter = new AccountFilter(
                Optional.ofNullable(q).map(String::strip), Optional.ofNullable(role), Optional.empty());
        Page<Account> found = accounts.list(filter, new PageRequest(page, ROWS));
        model.addAttribute("page", found);
        model.addAttribute("grants", grantViews.of(found.rows(), locale));
        model.addAttribute("q", q);
        model.addAttribute("role", role);
        model.addAttribute("roles", Role.values());
        model.addAttribute(
                "base",
                UriComponentsBuilder.fromPath("/admin/accounts")
                        .queryParamIfPresent("q", filter.text())
                        .queryParamIfPresent("role", filter.role())
                        .queryParam("page", "")
                        .encode()
                        .toUriString());
        return "admin/accounts";
    }

    @GetMapping("/admin/accounts/new")
    String form(Model model) {
        return form(new AccountForm("", ""), new RoleForm(null, null, null), model);
    }

    /** Answers with the page itself and not with a redirect: the link must be shown once and stored nowhere. */
    @PostMapping("/admin/accounts")
    String create(
            @ModelAttribute AccountForm account,
            @ModelAttribute RoleForm role,
            Person administrator,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        try {
            NewAccount made =
                    new NewAccount(account.typedUsername(), account.typedDisplayName(), grantChoices.grants(role));
            OneTimeLink link = accounts.create(Actor.of(administrator.id()), made);
            return linkPages.show(link, true, model, response);
        } catch (KhosoException refused) {
            response.setStatus(refused.errorCode().status());
            model.addAttribute("problem", refused.errorCode());
            model.addAttribute("title", sentences.title(refused, locale));
            model.addAttribute("detail", sentences.of(refused, locale));
            return form(account, role, model);
        }
    }

    private String form(AccountForm account, RoleForm role, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("role", role);
        grantChoices.offer(model);
        return "admin/account-new";
    }
}
