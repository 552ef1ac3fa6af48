package vn.khoso.tools;

import java.time.Duration;

/** Looks into recordings without changing them. */
public interface Ffprobe {

    /**
     * Reads the streams and measures the duration by a bounded decode.
     *
     * @throws vn.khoso.shared.KhosoException {@link ToolsProblem#MEDIA_UNDECODABLE} when nothing decodes,
     *     {@link ToolsProblem#MEDIA_PROTECTED} when it is encrypted
     */
    MediaFacts probe(MediaSource source);

    /**
     * Really decodes up to {@code decodeAtMost} of the recording and reads the rest.
     *
     * @param decodeAtMost media time to decode, more than zero
     * @throws vn.khoso.shared.KhosoException {@link ToolsProblem#MEDIA_UNDECODABLE} when nothing decodes
     */
    Decoding verifyDecodes(MediaSource source, Duration decodeAtMost);
}
