package vn.khoso.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where a person finds himself after pressing the button: at work, or on the same page with what was typed. */
@Component
final class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    static final String REFUSED = "/sign-in/refused";
    static final String FAILURE = "khoso.sign-in.failure";

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String home = authentication instanceof SignedIn signedIn ? ReturnAddress.home(signedIn.person()) : "/";
        String next = ReturnAddress.checked(request.getParameter(ReturnAddress.PARAMETER))
                .orElse(home);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", next);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (!(failure instanceof SignInFailure named)) {
            throw failure;
        }
        request.setAttribute(FAILURE, named.result());
        request.getRequestDispatcher(REFUSED).forward(request, response);
    }
}
