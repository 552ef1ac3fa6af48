package vn.khoso.tools;

import java.nio.file.Path;
import java.util.List;

/**
 * What stream to make.
 *
 * @param directory an empty directory that gets {@code index.m3u8} and two files for each size
 * @param shortSidesPx the sizes to offer, by the shorter side; those above the recording's own are left out
 */
public record StreamOrder(Path directory, List<Integer> shortSidesPx) {

    /** Keeps an own copy of the sizes. */
    public StreamOrder {
        shortSidesPx = List.copyOf(shortSidesPx);
    }
}
