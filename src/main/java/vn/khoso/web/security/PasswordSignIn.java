package vn.khoso.web.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.khoso.account.SignIn;
import vn.khoso.account.SignInResult;

/** Hands what was typed on the sign-in page to {@link SignIn}. */
@Component
final class PasswordSignIn implements AuthenticationProvider {

    private final SignIn signIn;

    PasswordSignIn(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String address = typed.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        String password = typed.getCredentials() instanceof String text ? text : "";
        return switch (signIn.attempt(typed.getName(), password, address)) {
            case SignInResult.Accepted accepted -> new SignedIn(accepted.person(), accepted.stamp());
            case SignInResult.Refused refused -> throw new SignInFailure(refused);
            case SignInResult.Locked locked -> throw new SignInFailure(locked);
        };
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
