package vn.khoso.tools;

import java.time.Duration;

/**
 * What a bounded decode gave.
 *
 * @param duration length of the recording: the time stamp at which the last decoded (or, past the limit, the last
 *     readable) piece ends
 * @param complete whether everything was decoded; past the limit the rest was only read
 * @param complaints number of error lines the decoder wrote
 */
public record Decoding(Duration duration, boolean complete, int complaints) {}
