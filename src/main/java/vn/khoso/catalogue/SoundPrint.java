package vn.khoso.catalogue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a recording sounds like: 43 marks of 32 bits a second (see {@code vn.khoso.tools.SoundMarks}), 0 for silence.
 */
public final class SoundPrint {

    /** Some three seconds; bits of different sounds differ by half, with a deviation of 2 % over that many marks. */
    private static final int BLOCK = 128;

    /** Of all bits of a block, in percent: 8 deviations below chance, and above what compression does to a sound. */
    private static final int MOST_DIFFERENT_PERCENT = 30;

    /** One mark of eight is looked up, chosen by its own value, so that two recordings of a sound choose the same ones. */
    private static final int LOOKED_UP_BITS = 3;

    /** Steady tones repeat a mark for ever. */
    private static final int MOST_REPEATS = 3;

    private final int[] marks;

    /**
     * Takes the marks of a sound.
     *
     * @param marks in order
     */
    public SoundPrint(int[] marks) {
        this.marks = marks.clone();
    }

    /** A mark by which others are found. */
    record Landmark(int position, int mark) {}

    /** Returns the marks to look up. */
    List<Landmark> landmarks() {
        List<Landmark> chosen = new ArrayList<>();
        Map<Integer, Integer> repeats = new HashMap<>();
        for (int i = 0; i < marks.length; i++) {
            int mark = marks[i];
            boolean telling = mark != 0 && (i == 0 || mark != marks[i - 1]);
            // multiplied by the golden ratio, the upper bits depend on all (Knuth, vol. 3, 6.4)
            boolean mine = (mark * 0x9E3779B1) >>> (Integer.SIZE - LOOKED_UP_BITS) == 0;
            if (telling && mine && repeats.merge(mark, 1, Integer::sum) <= MOST_REPEATS) {
                chosen.add(new Landmark(i, mark));
            }
        }
        return chosen;
    }

    /** Returns how many marks are not silence. */
    int loud() {
        int loud = 0;
        for (int mark : marks) {
            loud += mark == 0 ? 0 : 1;
        }
        return loud;
    }

    /**
     * Returns how many marks of this sound agree with another when the other begins later by a shift.
     *
     * @param shift added to a position here for the position there; may be negative
     */
    int agreeing(SoundPrint other, int shift) {
        int from = Math.max(0, -shift);
        int to = Math.min(marks.length, other.marks.length - shift);
        int agreeing = 0;
        for (int start = from; start + BLOCK <= to; start += BLOCK) {
            agreeing += agreeingInBlock(other, start, shift);
        }
        return agreeing;
    }

    private int agreeingInBlock(SoundPrint other, int start, int shift) {
        int loud = 0;
        int different = 0;
        for (int i = start; i < start + BLOCK; i++) {
            int here = marks[i];
            int there = other.marks[i + shift];
            if (here != 0 && there != 0) {
                loud++;
                different += Integer.bitCount(here ^ there);
            }
        }
        boolean alike = loud >= BLOCK / 2 && different * 100 < loud * Integer.SIZE * MOST_DIFFERENT_PERCENT;
        return alike ? loud : 0;
    }

    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(marks.length * Integer.BYTES);
        bytes.asIntBuffer().put(marks);
        return bytes.array();
    }

    static SoundPrint of(byte[] bytes) {
        int[] marks = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(marks);
        return new SoundPrint(marks);
    }
}
