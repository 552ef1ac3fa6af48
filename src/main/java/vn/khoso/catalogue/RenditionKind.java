package vn.khoso.catalogue;

/**
 * What a rendition is for. Some are bundles: a main file and {@linkplain RenditionPart inner files} of fixed names,
 * which the main file calls by their bare names.
 */
public enum RenditionKind {
    /** The picture on cards, JPEG, up to 960 px wide for pictures and pages, 1280 px for recordings. */
    POSTER,
    /** The picture on small cards, JPEG, up to 480 px wide. */
    POSTER_SMALL,
    /**
     * The whole picture for reading, JPEG, up to 1600 px wide. Bundle: {@code 480.webp 960.webp 1600.webp} and the same
     * widths as {@code .jpg}, each with its size, never wider than the original; for {@code srcset}.
     */
    WEB_IMAGE,
    /** The picture at its full size, JPEG, upright, without position and device data: for zooming and for keeping. */
    FULL_IMAGE,
    /** The pages or slides of a document. Bundle: {@code page-1.jpg page-2.jpg …}, each with its size. */
    PAGES,
    /** Where the words stand on pictures and scanned pages, JSON; {@code docs/media.md} has its form. */
    WORD_BOXES,
    /** MP4 (H.264/AAC) that every browser plays, index first. */
    PLAYABLE_VIDEO,
    /** MP4 of less than 25 MB, for messaging apps. */
    LIGHT_VIDEO,
    /** HLS of several sizes. Bundle: {@code index.m3u8}, then for each height {@code 720p.m3u8} and {@code 720p.mp4}. */
    STREAM,
    /**
     * Small frames for hovering and seeking. Bundle: {@code index.vtt}, whose cues name {@code sheet-1.jpg#xywh=0,0,160,90}.
     */
    STORYBOARD,
    /** MP3 that every browser and every village loudspeaker plays, at an even loudness; of clips too. */
    PLAYABLE_AUDIO,
    /** AAC in MP4, smaller than the MP3, at an even loudness, for weak lines. */
    LIGHT_AUDIO,
    /** The shape of the sound. Bundle: {@code peaks.json} and {@code waveform.png}. */
    WAVEFORM,
    /** A copy for download without position and device data. */
    PUBLIC_COPY
}
