package vn.khoso.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoException;

/**
 * What a password must be, after NIST SP 800-63B: long, not the person's name, not one that is tried first. No rule asks
 * for capitals, digits or a change every so often: those make passwords worse.
 */
@Component
class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** One to four characters over and over: aaaaaaaaaaaa, abcabcabcabc, 123412341234. */
    private static final Pattern REPEATED = Pattern.compile("(.{1,4})\\1+");

    private static final String ROWS = "01234567890123456789 98765432109876543210 abcdefghijklmnopqrstuvwxyz"
            + " qwertyuiopasdfghjklzxcvbnm 1qaz2wsx3edc4rfv5tgb6yhn7ujm";

    private final Set<String> common = readCommon();

    /**
     * Checks a password that a person has chosen.
     *
     * @throws KhosoException the first rule it breaks
     */
    void check(String password, Person person) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new KhosoException(AccountProblem.PASSWORD_TOO_SHORT, SHORTEST);
        }
        if (length > LONGEST) {
            throw new KhosoException(AccountProblem.PASSWORD_TOO_LONG, LONGEST);
        }
        String folded = folded(password);
        if (folded.equals(folded(person.username())) || folded.equals(folded(person.displayName()))) {
            throw new KhosoException(AccountProblem.PASSWORD_IS_NAME);
        }
        if (common.contains(folded) || REPEATED.matcher(folded).matches() || ROWS.contains(folded)) {
            throw new KhosoException(AccountProblem.PASSWORD_COMMON);
        }
    }

    /** Small letters and digits without marks: whoever guesses tries these variants too. */
    private static String folded(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String small = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        String kept = NOT_LETTER_OR_DIGIT.matcher(small).replaceAll("");
        return kept.isEmpty() ? text : kept;
    }

    private static Set<String> readCommon() {
        try {
            return new ClassPathResource("account/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PasswordRules::folded)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the list of common passwords in the program is unreadable", unreadable);
        }
    }
}
