package vn.khoso.tools;

import java.time.Duration;

/**
 * What a program wrote.
 *
 * @param standardOutput all of it, decoded as UTF-8
 * @param standardErrorTail the last part of standard error
 * @param elapsed wall-clock time it took
 */
public record ProgramOutput(String standardOutput, String standardErrorTail, Duration elapsed) {}
