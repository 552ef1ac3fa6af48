package vn.khoso.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.khoso.account.SignIn;
import vn.khoso.shared.AccountId;

/**
 * Keeps of a signed-in person only two strings in the session: the account and a stamp of the password. The person is
 * read again with every request that asks for it, so a disabled account, another role or a new password act at once.
 */
@Component
final class SessionContexts implements SecurityContextRepository {

    private static final String ACCOUNT = "khoso.account";
    private static final String STAMP = "khoso.stamp";

    private final SignIn signIn;

    SessionContexts(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof SignedIn signedIn) {
            HttpSession session = request.getSession();
            session.setAttribute(ACCOUNT, signedIn.person().id().toString());
            session.setAttribute(STAMP, signedIn.stamp());
        } else {
            forget(request);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }

    private static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ACCOUNT);
            session.removeAttribute(STAMP);
        }
    }

    private Optional<Authentication> read(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(ACCOUNT) instanceof String account)
                || !(session.getAttribute(STAMP) instanceof String stamp)) {
            return Optional.empty();
        }
        return signIn.resume(AccountId.of(account), stamp).map(person -> new SignedIn(person, stamp));
    }

    /** Reads the person once, and only if the request asks who it is; most public pages and all pictures do not. */
    private final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = context;
            if (known == null) {
                known = new SecurityContextImpl();
                read(request).ifPresent(known::setAuthentication);
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
