package vn.khoso.web.security;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.khoso.account.Person;
import vn.khoso.catalogue.Viewer;

/** Who makes the running request. Controllers rather take it as a parameter, see {@link PersonArguments}. */
@Component
public final class CurrentPerson {

    /** Returns the signed-in person, as the database has it now. */
    public Optional<Person> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.person())
                : Optional.empty();
    }

    /** Returns the same for {@code AccessPolicy}. */
    public Viewer viewer() {
        return find().<Viewer>map(Viewer.SignedIn::new).orElse(Viewer.ANYBODY);
    }
}
