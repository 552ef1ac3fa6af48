package vn.khoso.tools;

/**
 * The sound of a recording.
 *
 * @param codec ffmpeg's name of the codec, such as {@code aac}
 * @param channels number of channels, at least 1
 * @param sampleRateHz samples per second
 */
public record AudioFacts(String codec, int channels, int sampleRateHz) {}
