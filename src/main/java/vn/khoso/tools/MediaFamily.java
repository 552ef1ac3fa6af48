package vn.khoso.tools;

/** What a file is to its reader; decides which steps apply to it. */
public enum MediaFamily {
    /** Moving pictures, with or without sound. */
    VIDEO,
    /** Sound only. */
    AUDIO,
    /** A still picture. */
    IMAGE,
    /** Text to read: PDF, word processing, slides, sheets. */
    DOCUMENT,
    /** Timed text that goes with a recording. */
    CAPTIONS,
    /** Anything else; the library does not accept it. */
    OTHER
}
