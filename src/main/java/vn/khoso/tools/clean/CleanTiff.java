package vn.khoso.tools.clean;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/**
 * TIFF 6.0: what tells of people, devices and places is overwritten where it lies, since everything in a TIFF is found by
 * its offset. Of EXIF blocks, which have the same form, the orientation can be read.
 */
final class CleanTiff {

    private static final int ORIENTATION = 0x0112;
    private static final int NEW_SUBFILE_TYPE = 0x00fe;

    /** Description, make, model, software, time, artist, host, XMP, copyright, IPTC, Photoshop, own notes. */
    private static final Set<Integer> TELLING = Set.of(
            0x010e, 0x010f, 0x0110, 0x0131, 0x0132, 0x013b, 0x013c, 0x02bc, 0x8298, 0x83bb, 0x8649, 0x9c9b, 0x9c9c,
            0x9c9d, 0x9c9e, 0x9c9f, 0xc62f, 0xc634);

    /** EXIF and GPS directories. */
    private static final Set<Integer> SUB_DIRECTORIES = Set.of(0x8769, 0x8825);

    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    private static final int ENTRY = 12;
    private static final int MOST_DIRECTORIES = 1000;

    private final ByteBuffer tiff;
    private final Set<Long> seen = new HashSet<>();

    private CleanTiff(byte[] bytes) {
        this.tiff = ByteBuffer.wrap(bytes).order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    /** Returns the orientation mark, 1 to 8; 1 when there is none that makes sense. */
    static int orientation(byte[] exif) {
        if (exif.length < 8) {
            return 1;
        }
        CleanTiff file = new CleanTiff(exif);
        long directory = file.number(4);
        for (int i = 0; i < file.entries(directory); i++) {
            int at = file.entry(directory, i);
            if (file.tiff.getShort(at) == ORIENTATION) {
                int mark = file.tiff.getShort(at + 8);
                return mark >= 1 && mark <= 8 ? mark : 1;
            }
        }
        return 1;
    }

    static byte[] clean(byte[] bytes) {
        byte[] copy = bytes.clone();
        if (copy.length >= 8) {
            CleanTiff file = new CleanTiff(copy);
            file.cleanPages(file.number(4));
        }
        return copy;
    }

    private void cleanPages(long first) {
        long directory = first;
        while (directory != 0 && seen.size() < MOST_DIRECTORIES && seen.add(directory)) {
            int entries = entries(directory);
            for (int i = 0; i < entries; i++) {
                clean(entry(directory, i));
            }
            int next = (int) directory + 2 + entries * ENTRY;
            directory = entries == 0 || next + 4 > tiff.limit() ? 0 : number(next);
            if (directory != 0 && isThumbnail(directory)) {
                tiff.putInt(next, 0);
                wipeDirectory(directory);
            }
        }
    }

    private boolean isThumbnail(long directory) {
        for (int i = 0; i < entries(directory); i++) {
            int at = entry(directory, i);
            if (Short.toUnsignedInt(tiff.getShort(at)) == NEW_SUBFILE_TYPE) {
                return (tiff.getInt(at + 8) & 1) == 1;
            }
        }
        return false;
    }

    private void clean(int at) {
        int tag = Short.toUnsignedInt(tiff.getShort(at));
        if (SUB_DIRECTORIES.contains(tag)) {
            wipeDirectory(number(at + 8));
        } else if (TELLING.contains(tag)) {
            wipeValue(at);
        }
    }

    /** Wipes all values of a directory and says that it has no entries. */
    private void wipeDirectory(long directory) {
        int entries = entries(directory);
        for (int i = 0; i < entries; i++) {
            wipeValue(entry(directory, i));
        }
        if (entries > 0) {
            wipe(directory, 2L + (long) entries * ENTRY);
        }
    }

    private void wipeValue(int at) {
        int type = Short.toUnsignedInt(tiff.getShort(at + 2));
        long bytes = type < TYPE_BYTES.length ? TYPE_BYTES[type] * number(at + 4) : 4;
        if (bytes <= 4) {
            tiff.putInt(at + 8, 0);
        } else {
            wipe(number(at + 8), bytes);
        }
    }

    private void wipe(long from, long count) {
        for (long i = Math.max(from, 8); i < Math.min(tiff.limit(), from + count); i++) {
            tiff.put((int) i, (byte) 0);
        }
    }

    /** Returns how many whole entries a directory has. */
    private int entries(long directory) {
        if (directory < 8 || directory + 2 > tiff.limit()) {
            return 0;
        }
        int claimed = Short.toUnsignedInt(tiff.getShort((int) directory));
        return (int) Math.min(claimed, (tiff.limit() - directory - 2) / ENTRY);
    }

    private int entry(long directory, int index) {
        return (int) directory + 2 + index * ENTRY;
    }

    private long number(int at) {
        return Integer.toUnsignedLong(tiff.getInt(at));
    }
}
