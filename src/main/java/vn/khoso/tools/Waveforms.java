package vn.khoso.tools;

import java.time.Duration;

/** Reads the shape of a sound. */
public interface Waveforms {

    /**
     * Returns the peaks of equal pieces of the main sound.
     *
     * @param whole length of the recording, more than zero
     * @return at most 1001 values from 0 (silence) to 1 (full scale), in order, never empty
     * @throws vn.khoso.shared.KhosoException {@link ToolsProblem#MEDIA_UNDECODABLE} when there is no sound
     */
    float[] peaks(MediaSource source, Duration whole);
}
