package vn.khoso.reminders;

import vn.khoso.shared.ErrorCode;

/** What can go wrong when reminding. */
public enum ReminderProblem implements ErrorCode {
    /** Nobody in the choice is below the floor today. */
    NOBODY("KS-REMIND-01", "nobody-to-remind", 409),
    /** The note is too long. */
    NOTE_TOO_LONG("KS-REMIND-02", "reminder-note", 422);

    private final String code;
    private final String slug;
    private final int status;

    ReminderProblem(String code, String slug, int status) {
        this.code = code;
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
