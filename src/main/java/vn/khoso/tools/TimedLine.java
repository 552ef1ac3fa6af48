package vn.khoso.tools;

import java.time.Duration;

/**
 * What a file of captions says from one moment to another.
 *
 * @param start from the beginning of the recording, to the millisecond
 * @param end later than the start
 * @param text the words without markup, one or more lines
 */
public record TimedLine(Duration start, Duration end, String text) {}
