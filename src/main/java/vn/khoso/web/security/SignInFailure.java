package vn.khoso.web.security;

import org.springframework.security.core.AuthenticationException;
import vn.khoso.account.SignInResult;

/** Carries the outcome of a failed sign-in to the page that tells it. */
final class SignInFailure extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final transient SignInResult result;

    SignInFailure(SignInResult result) {
        super("sign-in refused");
        this.result = result;
    }

    SignInResult result() {
        return result;
    }
}
