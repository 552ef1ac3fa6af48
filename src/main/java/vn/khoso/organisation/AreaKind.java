package vn.khoso.organisation;

/** What an area is called before its name. */
public enum AreaKind {
    /** Tỉnh. */
    PROVINCE("tỉnh"),
    /** Xã. */
    COMMUNE("xã"),
    /** Phường. */
    WARD("phường"),
    /** Đặc khu. */
    SPECIAL_ZONE("đặc khu");

    private final String word;

    AreaKind(String word) {
        this.word = word;
    }

    /** Returns the Vietnamese word that stands before the name, in lower case. */
    public String word() {
        return word;
    }

    /**
     * Reads the word as the register writes it.
     *
     * @throws IllegalArgumentException for a word that is no kind of area
     */
    static AreaKind ofWord(String word) {
        for (AreaKind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("not a kind of area: " + word);
    }
}
