/** Recordings through ffmpeg and ffprobe, found on the machine or unpacked from the packaged build. */
@NullMarked
package vn.khoso.tools.ffmpeg;

import org.jspecify.annotations.NullMarked;
