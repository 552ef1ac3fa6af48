package vn.khoso.web.security;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import vn.khoso.account.Grant;
import vn.khoso.account.Person;

/** A person who signed in, for the length of one request. Never stored: the session holds an id and a stamp only. */
final class SignedIn implements Authentication {

    private static final long serialVersionUID = 1L;

    private final transient Person person;
    private final transient String stamp;

    SignedIn(Person person, String stamp) {
        this.person = person;
        this.stamp = stamp;
    }

    Person person() {
        return person;
    }

    String stamp() {
        return stamp;
    }

    /** Returns what the person is called on pages. */
    @Override
    public String getName() {
        return person().displayName();
    }

    @Override
    public Person getPrincipal() {
        return person();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return person().grants().stream()
                .map(Grant::role)
                .distinct()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public @Nullable Object getDetails() {
        return null;
    }

    @Override
    public boolean isAuthenticated() {
        return true;
    }

    @Override
    public void setAuthenticated(boolean authenticated) {
        if (!authenticated) {
            throw new IllegalArgumentException("a signed-in person signs out by ending the session");
        }
    }
}
