package vn.khoso.catalogue;

/**
 * One timed text of a transcript.
 *
 * @param id its identity
 * @param said the words and when they are said
 */
public record Cue(CueId id, TimedText said) {}
