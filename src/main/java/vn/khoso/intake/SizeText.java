package vn.khoso.intake;

import vn.khoso.shared.ByteSize;

/** Sizes as a sentence of a problem mentions them: whole numbers, the same in every language. */
final class SizeText {

    private static final String[] UNITS = {"byte", "KB", "MB", "GB", "TB"};
    private static final long STEP = 1024;

    private SizeText() {}

    /** Returns the size rounded down in the largest unit that leaves at least 1 of it, such as {@code 20 GB}. */
    static String of(ByteSize size) {
        long number = size.bytes();
        int unit = 0;
        while (number >= STEP && unit < UNITS.length - 1) {
            number /= STEP;
            unit++;
        }
        return number + " " + UNITS[unit];
    }
}
