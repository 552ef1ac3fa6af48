package vn.khoso.tools;

/** Reads the headers of recordings: a matter of milliseconds, nothing is decoded. */
public interface MediaOutlines {

    /**
     * Returns what the header says.
     *
     * @throws vn.khoso.shared.KhosoException {@link ToolsProblem#MEDIA_UNDECODABLE} when it cannot be read,
     *     {@link ToolsProblem#MEDIA_INDEX_MISSING} when an MP4 was cut off before its index was written
     */
    MediaOutline outline(MediaSource source);
}
