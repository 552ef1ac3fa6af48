package vn.khoso.catalogue;

/** In which capacity a product was withdrawn; shown on its tombstone instead of a person's name. */
public enum WithdrawalAuthority {
    /** The organisation itself. */
    EDITOR,
    /** A supervising body. */
    SUPERVISOR,
    /** The administration of the library. */
    ADMINISTRATOR
}
