package vn.khoso.catalogue;

/** What a rendition is for. */
public enum RenditionKind {
    /** The picture on cards, up to 1280 px wide. */
    POSTER,
    /** The picture on small cards, up to 480 px wide. */
    POSTER_SMALL,
    /** The whole picture for reading, up to 1600 px wide. */
    WEB_IMAGE,
    /** MP4 (H.264/AAC) that every browser plays, index first. */
    PLAYABLE_VIDEO,
    /** MP3 that every browser plays. */
    PLAYABLE_AUDIO,
    /** A copy for download without position and device data. */
    PUBLIC_COPY
}
