package vn.khoso.catalogue;

/**
 * The identity of a cue within its transcript.
 *
 * @param value a number that is never used again
 */
public record CueId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
