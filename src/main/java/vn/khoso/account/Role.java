package vn.khoso.account;

/** What a person may be; each role is held within a scope. */
public enum Role {
    /** Uploads and describes for one organisation. */
    CONTRIBUTOR,
    /** Reviews, publishes and withdraws for one organisation. */
    EDITOR,
    /** Reads and rules within a scope: the province, one commune, or one association from province to communes. */
    SUPERVISOR,
    /** Keeps organisations, accounts, vocabularies and the machine. */
    ADMINISTRATOR
}
