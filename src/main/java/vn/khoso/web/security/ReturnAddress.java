package vn.khoso.web.security;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.khoso.account.Person;
import vn.khoso.account.Role;

/** Where a person goes after signing in: back, or to the place of the person's work. */
final class ReturnAddress {

    static final String PARAMETER = "next";

    private static final int LONGEST = 2000;
    /** A path of this site: one slash, then no second slash or backslash that a browser takes for a host. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*");

    private ReturnAddress() {}

    /** Returns the address if it leads to a page of this library other than the sign-in itself. */
    static Optional<String> checked(@Nullable String address) {
        return Optional.ofNullable(address)
                .filter(text -> text.length() <= LONGEST)
                .filter(text -> LOCAL.matcher(text).matches())
                .filter(text -> !text.startsWith("/sign-") && !text.startsWith("/welcome/"));
    }

    /** Returns the first page of the person's work. */
    static String home(Person person) {
        if (person.is(Role.EDITOR) || person.is(Role.CONTRIBUTOR)) {
            return "/studio";
        }
        if (person.is(Role.SUPERVISOR)) {
            return "/supervisor";
        }
        return person.is(Role.ADMINISTRATOR) ? "/admin" : "/";
    }
}
