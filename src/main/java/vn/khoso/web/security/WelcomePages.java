package vn.khoso.web.security;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.AccountProblem;
import vn.khoso.account.OneTimeLinks;
import vn.khoso.account.Person;
import vn.khoso.shared.KhosoException;
import vn.khoso.web.problem.ProblemSentences;

/** Where a one-time link leads: the owner of the account sets a password. Looking does not use the link up. */
@Controller
final class WelcomePages {

    private static final String PAGE = "account/welcome";

    private final OneTimeLinks links;
    private final ProblemSentences sentences;

    WelcomePages(OneTimeLinks links, ProblemSentences sentences) {
        this.links = links;
        this.sentences = sentences;
    }

    /** The address is a secret while it works: no other site and no cache may learn it. */
    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @GetMapping("/welcome/{token}")
    String welcome(@PathVariable String token, Model model) {
        fill(model, token);
        return PAGE;
    }

    @PostMapping("/welcome/{token}")
    String setPassword(
            @PathVariable String token,
            @RequestParam String password,
            @RequestParam String repeat,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        fill(model, token);
        if (!password.equals(repeat)) {
            return again(new KhosoException(AccountProblem.PASSWORDS_DIFFER), "repeatError", response, model, locale);
        }
        try {
            links.use(token, password);
        } catch (KhosoException broken) {
            if (broken.errorCode() == AccountProblem.LINK_NOT_VALID) {
                throw broken;
            }
            return again(broken, "passwordError", response, model, locale);
        }
        return "redirect:/sign-in?password-set";
    }

    private void fill(Model model, String token) {
        Person person = links.find(token).orElseThrow(() -> new KhosoException(AccountProblem.LINK_NOT_VALID));
        model.addAttribute("token", token);
        model.addAttribute("username", person.username());
        model.addAttribute("displayName", person.displayName());
    }

    private String again(
            KhosoException broken, String field, HttpServletResponse response, Model model, Locale locale) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(field, sentences.of(broken, locale));
        return PAGE;
    }
}
