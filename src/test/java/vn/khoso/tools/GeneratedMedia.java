package vn.khoso.tools;

import java.nio.file.Path;
import java.util.List;

/** Makes recordings for tests with the real ffmpeg. */
public interface GeneratedMedia {

    /** Makes two seconds of picture and sound; names are those of ffmpeg's muxers and encoders. */
    Path video(Path directory, String muxer, String video, String audio);

    /** Makes two seconds of sound. */
    Path audio(Path directory, String muxer, String codec);

    /** Makes what the arguments ask for. */
    void write(Path file, List<String> arguments);
}
