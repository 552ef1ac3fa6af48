package vn.khoso.reminders;

/**
 * What came of sending reminders.
 *
 * @param sent how many organisations were reminded
 * @param already how many had been reminded the same day and were left alone
 */
public record Dispatch(int sent, int already) {}
