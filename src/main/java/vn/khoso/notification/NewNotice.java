package vn.khoso.notification;

import vn.khoso.shared.OrganisationId;

/**
 * Something an organisation is to be told.
 *
 * @param organisation whom
 * @param kind what it is about, such as {@code REMINDER}; capitals and underscores
 * @param subject one line, 1 to 200 characters
 * @param body plain text as it will be read, 1 to 8,000 characters
 * @param path where to go on, beginning with a slash
 */
public record NewNotice(OrganisationId organisation, String kind, String subject, String body, String path) {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 8000;

    /** Refuses what could not be shown or would break the head of a mail. */
    public NewNotice {
        if (!kind.matches("[A-Z_]{3,40}")) {
            throw new IllegalArgumentException("kind must be capitals and underscores, got " + kind);
        }
        if (subject.isBlank()
                || subject.length() > LONGEST_SUBJECT
                || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("subject must be one line of 1 to 200 characters");
        }
        if (body.isBlank() || body.length() > LONGEST_BODY) {
            throw new IllegalArgumentException("body must have 1 to 8000 characters, got " + body.length());
        }
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("path must begin with one slash, got " + path);
        }
    }
}
