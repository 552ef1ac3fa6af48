package vn.khoso.delivery;

import java.util.Locale;

/** The forms in which a transcript is handed out. */
public enum CaptionFormat {
    /** WebVTT, for players. */
    VTT("text/vtt"),
    /** SubRip, for editing programs and other sites. */
    SRT("application/x-subrip"),
    /** The words alone, each piece after its time, for reading and printing. */
    TXT("text/plain");

    private final String contentType;

    CaptionFormat(String contentType) {
        this.contentType = contentType;
    }

    /** Returns the media type; the text is always UTF-8. */
    public String contentType() {
        return contentType;
    }

    /** Returns the end of its file name, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
