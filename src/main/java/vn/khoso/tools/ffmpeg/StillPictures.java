package vn.khoso.tools.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ToolsSettings;

/** What ffmpeg does besides recordings: WebP pictures, and subtitles as WebVTT. */
@Component
final class StillPictures {

    private final FfmpegRuns runs;
    private final ToolsSettings settings;

    StillPictures(FfmpegRuns runs, ToolsSettings settings) {
        this.runs = runs;
        this.settings = settings;
    }

    void toWebp(Path picture, List<Integer> widthsPx, Path directory) {
        String demuxer = picture.toString().endsWith(".png") ? "png_pipe" : "jpeg_pipe";
        List<String> arguments = new ArrayList<>(List.of("-protocol_whitelist", "file", "-f", demuxer));
        arguments.addAll(List.of("-i", "file:" + picture.toAbsolutePath()));
        for (int width : widthsPx) {
            arguments.addAll(List.of("-map", "0:v", "-vf", "scale=" + width + ":-1:flags=lanczos"));
            arguments.addAll(
                    List.of("-c:v", "libwebp", "-preset", "text", "-quality", "82", "-compression_level", "4"));
            arguments.addAll(List.of("-frames:v", "1", "-map_metadata", "-1", "-f", "webp"));
            arguments.add("file:" + directory.resolve(width + ".webp").toAbsolutePath());
        }
        runs.run(arguments, settings.pictureTime(), new Progress(settings.pictureTime(), percent -> {}));
    }

    void subtitles(MediaSource source, int track, Path vtt) {
        try (UnfinishedFile unfinished = new UnfinishedFile(vtt)) {
            List<String> arguments = new ArrayList<>(Demuxers.input(source));
            arguments.addAll(List.of("-map", "0:" + track, "-c:s", "webvtt", "-f", "webvtt"));
            arguments.addAll(Making.PUBLIC);
            arguments.add("file:" + unfinished.path());
            runs.run(arguments, settings.decodeTime(), new Progress(settings.decodeTime(), percent -> {}));
            unfinished.finish();
        }
    }
}
