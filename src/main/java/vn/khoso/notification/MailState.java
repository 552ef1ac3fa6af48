package vn.khoso.notification;

/** What became of the mail that goes with a notice. */
public enum MailState {
    /** None: the organisation has given no address, or no server is configured. */
    NONE,
    /** To be handed to the server. */
    WAITING,
    /** The server took it. */
    SENT,
    /** The server refused it for good, or could not be reached in time. */
    FAILED
}
