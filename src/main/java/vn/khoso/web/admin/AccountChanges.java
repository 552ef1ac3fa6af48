package vn.khoso.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Account;
import vn.khoso.account.AccountProblem;
import vn.khoso.account.Accounts;
import vn.khoso.account.Grant;
import vn.khoso.account.OneTimeLinks;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.KhosoException;
import vn.khoso.web.problem.ProblemSentences;

/** One account: what the person may be, a new link, and whether the person may sign in. */
@Controller
final class AccountChanges {

    private static final String BACK = "redirect:/admin/accounts/";

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final GrantViews grantViews;
    private final GrantChoices grantChoices;
    private final LinkPages linkPages;
    private final ProblemSentences sentences;

    AccountChanges(
            Accounts accounts,
            OneTimeLinks links,
            GrantViews grantViews,
            GrantChoices grantChoices,
            LinkPages linkPages,
            ProblemSentences sentences) {
        this.accounts = accounts;
        this.links = links;
        this.grantViews = grantViews;
        this.grantChoices = grantChoices;
        this.linkPages = linkPages;
        this.sentences = sentences;
    }

    @GetMapping("/admin/accounts/{id}")
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String done, Model model, Locale locale) {
        model.addAttribute("done", Set.of("grants", "enabled", "disabled").contains(done) ? done : "");
        return page(accounts.get(idOf(id)), new RoleForm(null, null, null), model, locale);
    }

    @PostMapping("/admin/accounts/{id}/grants")
    String setGrants(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> keep,
            @ModelAttribute RoleForm role,
            Person administrator,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Account account = accounts.get(idOf(id));
        try {
            Set<Grant> wanted = new HashSet<>(account.person().grants());
            wanted.removeIf(grant -> !keep.contains(GrantViews.key(grant)));
            if (role.choice() != null) {
                wanted.addAll(grantChoices.grants(role));
            }
            accounts.setGrants(Actor.of(administrator.id()), account.person().id(), wanted, version);
            return BACK + id + "?done=grants";
        } catch (KhosoException refused) {
            return again(refused, account, role, model, response, locale);
        }
    }

    /** Answers with the page itself and not with a redirect: the link must be shown once and stored nowhere. */
    @PostMapping("/admin/accounts/{id}/link")
    String makeLink(@PathVariable String id, Person administrator, Model model, HttpServletResponse response) {
        return linkPages.show(links.make(Actor.of(administrator.id()), idOf(id)), false, model, response);
    }

    @PostMapping("/admin/accounts/{id}/disabled")
    String disable(
            @PathVariable String id,
            @RequestParam int version,
            Person administrator,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Account account = accounts.get(idOf(id));
        try {
            accounts.disable(Actor.of(administrator.id()), account.person().id(), version);
            return BACK + id + "?done=disabled";
        } catch (KhosoException refused) {
            return again(refused, account, new RoleForm(null, null, null), model, response, locale);
        }
    }

    @PostMapping("/admin/accounts/{id}/enabled")
    String enable(
            @PathVariable String id,
            @RequestParam int version,
            Person administrator,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Account account = accounts.get(idOf(id));
        try {
            accounts.enable(Actor.of(administrator.id()), account.person().id(), version);
            return BACK + id + "?done=enabled";
        } catch (KhosoException refused) {
            return again(refused, account, new RoleForm(null, null, null), model, response, locale);
        }
    }

    private String again(
            KhosoException refused,
            Account account,
            RoleForm role,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        response.setStatus(refused.errorCode().status());
        model.addAttribute("problem", refused.errorCode());
        model.addAttribute("title", sentences.title(refused, locale));
        model.addAttribute("detail", sentences.of(refused, locale));
        return page(account, role, model, locale);
    }

    private String page(Account account, RoleForm role, Model model, Locale locale) {
        model.addAttribute("account", account);
        model.addAttribute(
                "grants",
                grantViews
                        .of(List.of(account), locale)
                        .getOrDefault(account.person().id(), List.of()));
        model.addAttribute("role", role);
        grantChoices.offer(model);
        return "admin/account";
    }

    private static AccountId idOf(String text) {
        try {
            return new AccountId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new KhosoException(AccountProblem.NOT_FOUND, notAnId);
        }
    }
}
