package vn.khoso.processing;

/** The steps from an original to what people see, hear and find. Each is repeatable and independent of the others. */
public enum StepName {
    /** Length, size and streams, measured by decoding. */
    FACTS(2),
    /** A telling frame of a recording, or the cover that comes with a sound, for cards. */
    POSTER(2),
    /** Upright pictures in web sizes, of images and of the first page of documents. */
    PICTURES(3),
    /** The pages of a document as pictures. */
    PAGES(1),
    /** The copy of a document that anybody may save: without authors, devices and places. */
    PUBLIC_COPY(1),
    /** The words of a document, page by page. */
    TEXT(1),
    /** The words in images and on scanned pages. */
    RECOGNITION(1),
    /** An MP4 that every browser plays. */
    PLAYABLE_VIDEO(2),
    /** An MP3 that every browser and loudspeaker plays, at an even loudness. */
    PLAYABLE_AUDIO(2),
    /** The shape of a sound. */
    WAVEFORM(1),
    /** Small frames for hovering and seeking. */
    STORYBOARD(1),
    /** An MP4 small enough for messaging apps. */
    LIGHT_VIDEO(1),
    /** A stream in several sizes, for lines of every kind. */
    STREAM(1),
    /** The subtitle tracks within a recording. */
    SUBTITLES(1),
    /** What is said, written down by a machine. */
    SPEECH(1),
    /** What is said when, out of a file of captions. */
    CAPTIONS(1),
    /** What a main file looks and sounds like, by which others like it are found. */
    LIKENESS(1);

    private final int recipe;

    StepName(int recipe) {
        this.recipe = recipe;
    }

    /** Tells whether people wait for what it makes; the others may come when nothing awaited is left to do. */
    boolean isAwaited() {
        return switch (this) {
            case FACTS, POSTER, PICTURES, PAGES, PUBLIC_COPY, TEXT, PLAYABLE_VIDEO, PLAYABLE_AUDIO, CAPTIONS -> true;
            case RECOGNITION, WAVEFORM, STORYBOARD, LIGHT_VIDEO, STREAM, SUBTITLES, SPEECH, LIKENESS -> false;
        };
    }

    /** Returns the version of the way this step works; raised whenever its results would differ. */
    public int recipe() {
        return recipe;
    }
}
