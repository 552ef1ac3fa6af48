package vn.khoso.shared;

/**
 * Which page of a list is wanted.
 *
 * @param number 1 for the first page
 * @param size rows on a page, 1 to 200
 */
public record PageRequest(int number, int size) {

    private static final int LARGEST = 200;

    /** Brings numbers typed into an address into range rather than refusing them. */
    public PageRequest {
        number = Math.clamp(number, 1, 1_000_000);
        size = Math.clamp(size, 1, LARGEST);
    }

    /** Returns how many rows come before this page. */
    public long offset() {
        return (long) (number - 1) * size;
    }
}
