package vn.khoso.processing;

import java.nio.file.Path;
import java.util.function.IntConsumer;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.tools.MediaSource;

/**
 * What a step works on: a scratch copy of the original, never the original itself.
 *
 * @param file the file
 * @param source the scratch copy and its type
 * @param directory an empty directory for what is made; removed with everything in it after the step
 * @param percent told 0 to 100
 */
public record Workpiece(MediaFile file, MediaSource source, Path directory, IntConsumer percent) {}
