package vn.khoso.tools.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.Ffprobe;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaFacts;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;

/** Puts together the ffmpeg calls that make renditions, and checks what they made before it appears. */
@Component
final class Conversions implements Ffmpeg {

    private static final DetectedType MP4 = new DetectedType("video/mp4", "mp4", MediaFamily.VIDEO);
    private static final DetectedType MP3 = new DetectedType("audio/mpeg", "mp3", MediaFamily.AUDIO);
    private static final List<String> PUBLIC = List.of("-map_metadata", "-1", "-map_metadata:s", "-1");

    private final FfmpegRuns runs;
    private final Headers headers;
    private final Ffprobe ffprobe;
    private final Posters posters;
    private final HeicPhotos heicPhotos;
    private final ToolsSettings settings;

    Conversions(
            FfmpegRuns runs,
            Headers headers,
            Ffprobe ffprobe,
            Posters posters,
            HeicPhotos heicPhotos,
            ToolsSettings settings) {
        this.runs = runs;
        this.headers = headers;
        this.ffprobe = ffprobe;
        this.posters = posters;
        this.heicPhotos = heicPhotos;
        this.settings = settings;
    }

    @Override
    public MadePicture poster(MediaSource source, Path jpeg) {
        return posters.make(source, jpeg);
    }

    @Override
    public MadePicture heicToJpeg(MediaSource source, Path jpeg) {
        return heicPhotos.toJpeg(source, jpeg);
    }

    @Override
    public MediaFacts toMp4(MediaSource source, MediaFacts facts, Path mp4, IntConsumer percent) {
        Header header = headers.read(source);
        StreamHeader video = header.video().orElseThrow(() -> new KhosoException(ToolsProblem.MEDIA_UNDECODABLE));
        List<String> arguments = new ArrayList<>(Demuxers.input(source));
        arguments.addAll(List.of("-map", "0:" + video.index()));
        header.audio().ifPresent(audio -> arguments.addAll(List.of("-map", "0:" + audio.index())));
        arguments.addAll(Playability.pictureFits(header) ? List.of("-c:v", "copy") : encodingPicture(video));
        arguments.addAll(Playability.soundFits(header) ? List.of("-c:a", "copy") : encodingSound(header));
        arguments.addAll(PUBLIC);
        arguments.addAll(List.of("-movflags", "+faststart", "-f", "mp4"));
        return make(new Target(mp4, MP4), arguments, facts.duration(), percent);
    }

    /** One key frame in two seconds at most, so that jumping to "12:34" lands there; 5 Mb/s keeps weak lines playing. */
    private static List<String> encodingPicture(StreamHeader video) {
        return List.of(
                "-vf",
                VideoFilters.forPlaying(video),
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-profile:v",
                "high",
                "-crf",
                "23",
                "-maxrate",
                "5M",
                "-bufsize",
                "10M",
                "-force_key_frames",
                "expr:gte(t,n_forced*2)",
                "-fpsmax",
                "60");
    }

    private static List<String> encodingSound(Header header) {
        int channels =
                header.audio().map(audio -> Math.min(2, audio.channels())).orElse(1);
        return List.of("-c:a", "aac", "-b:a", channels == 2 ? "128k" : "96k", "-ac", Integer.toString(channels));
    }

    @Override
    public MediaFacts toMp3(MediaSource source, MediaFacts facts, Path mp3, IntConsumer percent) {
        StreamHeader audio =
                headers.read(source).audio().orElseThrow(() -> new KhosoException(ToolsProblem.MEDIA_UNDECODABLE));
        int channels = Math.min(2, audio.channels());
        List<String> arguments = new ArrayList<>(Demuxers.input(source));
        arguments.addAll(List.of("-map", "0:" + audio.index(), "-af", "loudnorm=I=-16:TP=-1.5:LRA=11"));
        arguments.addAll(List.of("-ar", "44100", "-ac", Integer.toString(channels)));
        arguments.addAll(List.of("-c:a", "libmp3lame", "-b:a", channels == 2 ? "128k" : "96k"));
        arguments.addAll(PUBLIC);
        arguments.addAll(List.of("-f", "mp3"));
        return make(new Target(mp3, MP3), arguments, facts.duration(), percent);
    }

    /** Where a rendition goes and what it will be. */
    private record Target(Path file, DetectedType type) {}

    private MediaFacts make(Target target, List<String> arguments, Duration whole, IntConsumer percent) {
        Progress told = new Progress(whole, percent);
        try (UnfinishedFile unfinished = new UnfinishedFile(target.file())) {
            List<String> all = new ArrayList<>(arguments);
            all.add("file:" + unfinished.path());
            runs.run(all, settings.convertTime(), told);
            MediaFacts made = ffprobe.probe(new MediaSource(unfinished.path(), target.type()));
            unfinished.finish();
            told.done();
            return made;
        }
    }
}
