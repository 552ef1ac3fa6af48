package vn.khoso.processing;

/** The steps from an original to what people see, hear and find. Each is repeatable and independent of the others. */
public enum StepName {
    /** Length, size and streams, measured by decoding. */
    FACTS(1),
    /** A telling frame of a recording, for cards. */
    POSTER(1),
    /** Upright pictures in web sizes, of images and of the first page of documents. */
    PICTURES(1),
    /** The words of a document, page by page. */
    TEXT(1),
    /** An MP4 that every browser plays. */
    PLAYABLE_VIDEO(1),
    /** An MP3 that every browser plays. */
    PLAYABLE_AUDIO(1),
    /** What is said when, out of a file of captions. */
    CAPTIONS(1);

    private final int recipe;

    StepName(int recipe) {
        this.recipe = recipe;
    }

    /** Returns the version of the way this step works; raised whenever its results would differ. */
    public int recipe() {
        return recipe;
    }
}
