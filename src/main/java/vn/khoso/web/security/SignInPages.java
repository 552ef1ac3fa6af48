package vn.khoso.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.AccountProblem;
import vn.khoso.account.Person;
import vn.khoso.account.SignInResult;

/** The sign-in page, and the same page again after a failure. */
@Controller
final class SignInPages {

    private static final String PAGE = "account/sign-in";

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(name = ReturnAddress.PARAMETER, required = false) @Nullable String next,
            HttpServletRequest request,
            Optional<Person> person,
            Model model) {
        Optional<String> wanted = ReturnAddress.checked(next);
        if (person.isPresent()) {
            return "redirect:" + wanted.orElseGet(() -> ReturnAddress.home(person.get()));
        }
        model.addAttribute(ReturnAddress.PARAMETER, wanted.orElse(""));
        model.addAttribute("notice", notice(request, wanted));
        return PAGE;
    }

    /** Where the links of the page after a failure lead, such as another language. */
    @GetMapping(SignInOutcome.REFUSED)
    String again() {
        return "redirect:/sign-in";
    }

    /** Reached from {@link SignInOutcome} alone, with what was typed still in the request. */
    @PostMapping(SignInOutcome.REFUSED)
    String refused(
            @RequestAttribute(SignInOutcome.FAILURE) SignInResult result,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(name = ReturnAddress.PARAMETER, required = false) @Nullable String next,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("username", username);
        model.addAttribute(ReturnAddress.PARAMETER, ReturnAddress.checked(next).orElse(""));
        if (result instanceof SignInResult.Locked locked) {
            response.setStatus(AccountProblem.SIGN_IN_LOCKED.status());
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(locked.remainingWait().toSeconds() + 1));
            model.addAttribute("locked", minutes(locked.remainingWait()));
        } else {
            response.setStatus(AccountProblem.SIGN_IN_REFUSED.status());
            if (result instanceof SignInResult.Refused refused) {
                model.addAttribute("remaining", refused.remaining());
                model.addAttribute("wait", minutes(refused.nextWait()));
            }
        }
        return PAGE;
    }

    private static String notice(HttpServletRequest request, Optional<String> next) {
        if (request.getParameter("stale") != null) {
            return "stale";
        }
        if (request.getParameter("signed-out") != null) {
            return "signed-out";
        }
        if (request.getParameter("password-set") != null) {
            return "password-set";
        }
        return next.isPresent() ? "needed" : "";
    }

    private static long minutes(Duration duration) {
        return Math.max(1, duration.plusSeconds(59).toMinutes());
    }
}
