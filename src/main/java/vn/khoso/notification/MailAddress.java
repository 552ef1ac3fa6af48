package vn.khoso.notification;

import java.util.regex.Pattern;
import vn.khoso.shared.KhosoException;

/**
 * An address as people type it: one part, an at sign, a host with a dot. Stricter than RFC 5321 on purpose, so that
 * nothing in it can end a line or name a second recipient.
 *
 * @param value as typed
 */
record MailAddress(String value) {

    private static final Pattern SHAPE = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\\.[A-Za-z]{2,63}");

    private static final int LONGEST = 254;

    static MailAddress of(String typed) {
        if (typed.length() > LONGEST || !SHAPE.matcher(typed).matches() || typed.contains("..")) {
            throw new KhosoException(NotificationProblem.ADDRESS_UNFIT);
        }
        return new MailAddress(typed);
    }
}
