package vn.khoso.catalogue;

/** What a product is (Directive 03-CT/TU, section 4, names the first four). */
public enum ProductKind {
    /** Infographic. */
    INFOGRAPHIC,
    /** Clip ngắn. */
    CLIP,
    /** Podcast. */
    PODCAST,
    /** Bản ghi livestream. */
    LIVESTREAM_RECORDING,
    /** Tài liệu: kept, not counted unless the policy says so. */
    DOCUMENT,
    /** Bộ ảnh: kept, not counted unless the policy says so. */
    PHOTO_SET;

    /** Tells whether it is played, and so has a transcript and chapters. */
    public boolean isRecording() {
        return switch (this) {
            case CLIP, PODCAST, LIVESTREAM_RECORDING -> true;
            case INFOGRAPHIC, DOCUMENT, PHOTO_SET -> false;
        };
    }

    /** Returns the kind that fits a file best, judged by its media type such as {@code video/mp4}; a person may choose another. */
    public static ProductKind guessFrom(String mediaType) {
        if (mediaType.startsWith("video/")) {
            return CLIP;
        }
        if (mediaType.startsWith("audio/")) {
            return PODCAST;
        }
        return mediaType.startsWith("image/") ? INFOGRAPHIC : DOCUMENT;
    }
}
