package vn.khoso.tools.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaFacts;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.VideoOrder;
import vn.khoso.tools.ffmpeg.Making.Target;

/** Puts together the ffmpeg calls that make renditions. */
@Component
final class Conversions implements Ffmpeg {

    private final Making making;
    private final Headers headers;
    private final LightVideos lightVideos;
    private final Loudness loudness;
    private final Posters posters;
    private final StillPictures stillPictures;
    private final HeicPhotos heicPhotos;

    Conversions(
            Making making,
            Headers headers,
            LightVideos lightVideos,
            Loudness loudness,
            Posters posters,
            StillPictures stillPictures,
            HeicPhotos heicPhotos) {
        this.making = making;
        this.headers = headers;
        this.lightVideos = lightVideos;
        this.loudness = loudness;
        this.posters = posters;
        this.stillPictures = stillPictures;
        this.heicPhotos = heicPhotos;
    }

    @Override
    public MadePicture poster(MediaSource source, Path jpeg) {
        return posters.make(source, jpeg);
    }

    @Override
    public MadePicture poster(MediaSource source, Duration at, Path jpeg) {
        return posters.make(source, at, jpeg);
    }

    @Override
    public Optional<MadePicture> cover(MediaSource source, Path jpeg) {
        return posters.cover(source, jpeg);
    }

    @Override
    public MadePicture heicToJpeg(MediaSource source, Path jpeg) {
        return heicPhotos.toJpeg(source, jpeg);
    }

    @Override
    public void toWebp(Path picture, List<Integer> widthsPx, Path directory) {
        stillPictures.toWebp(picture, widthsPx, directory);
    }

    @Override
    public MediaFacts toMp4(MediaSource source, VideoOrder order, IntConsumer percent) {
        Header header = headers.read(source);
        StreamHeader video = header.video().orElseThrow(() -> new KhosoException(ToolsProblem.MEDIA_UNDECODABLE));
        List<String> arguments = new ArrayList<>(Demuxers.input(source));
        arguments.addAll(Encoding.maps(header, video));
        boolean copied = !order.encodeAnyway() && Playability.pictureFits(header);
        arguments.addAll(copied ? List.of("-c:v", "copy") : encodingPicture(video, order.mostShortSidePx()));
        boolean soundCopied = !order.encodeAnyway() && Playability.soundFits(header);
        arguments.addAll(soundCopied ? List.of("-c:a", "copy") : Encoding.sound(header));
        arguments.addAll(Making.PUBLIC);
        arguments.addAll(List.of("-movflags", "+faststart", "-f", "mp4"));
        return making.make(Target.mp4(order.mp4()), arguments, Making.progress(header, percent));
    }

    private static List<String> encodingPicture(StreamHeader video, int shortSidePx) {
        VideoFilters.Size size = VideoFilters.fittingShortSide(video, shortSidePx);
        List<String> arguments = new ArrayList<>(List.of("-vf", VideoFilters.forPlaying(video, size)));
        arguments.addAll(Encoding.picture(Encoding.mostKbps(size.shortSidePx()), "23"));
        return arguments;
    }

    @Override
    public Optional<MediaFacts> toLightMp4(MediaSource source, Path mp4, long bytes, IntConsumer percent) {
        return lightVideos.make(source, mp4, bytes, percent);
    }

    @Override
    public MediaFacts toMp3(MediaSource source, Path mp3, IntConsumer percent) {
        Header header = headers.read(source);
        int channels = Encoding.channels(header);
        List<String> encoding = List.of(
                "-ac",
                Integer.toString(channels),
                "-c:a",
                "libmp3lame",
                "-b:a",
                channels == 2 ? "128k" : "96k",
                "-f",
                "mp3");
        return sound(source, Target.mp3(mp3), encoding, percent);
    }

    @Override
    public MediaFacts toLightSound(MediaSource source, Path m4a, IntConsumer percent) {
        Header header = headers.read(source);
        StreamHeader audio = header.audio().orElseThrow(() -> new KhosoException(ToolsProblem.MEDIA_UNDECODABLE));
        List<String> arguments = new ArrayList<>(Demuxers.input(source));
        arguments.addAll(List.of("-map", "0:" + audio.index(), "-vn"));
        arguments.addAll(Encoding.sound(1, 64));
        arguments.addAll(Making.PUBLIC);
        arguments.addAll(List.of("-movflags", "+faststart", "-f", "ipod"));
        return making.make(Target.m4a(m4a), arguments, Making.progress(header, percent));
    }

    private MediaFacts sound(MediaSource source, Target target, List<String> encoding, IntConsumer percent) {
        Header header = headers.read(source);
        StreamHeader audio = header.audio().orElseThrow(() -> new KhosoException(ToolsProblem.MEDIA_UNDECODABLE));
        String even = loudness.filter(source, audio, Making.progress(header, half -> percent.accept(half / 2)));
        List<String> arguments = new ArrayList<>(Demuxers.input(source));
        arguments.addAll(List.of("-map", "0:" + audio.index(), "-vn", "-af", even, "-ar", "44100"));
        arguments.addAll(Making.PUBLIC);
        arguments.addAll(encoding);
        return making.make(target, arguments, Making.progress(header, half -> percent.accept(50 + half / 2)));
    }

    @Override
    public void toSpeech(MediaSource source, Path wav, IntConsumer percent) {
        Header header = headers.read(source);
        StreamHeader audio = header.audio().orElseThrow(() -> new KhosoException(ToolsProblem.MEDIA_UNDECODABLE));
        List<String> arguments = new ArrayList<>(Demuxers.input(source));
        arguments.addAll(List.of("-map", "0:" + audio.index(), "-ar", "16000", "-ac", "1", "-c:a", "pcm_s16le"));
        arguments.addAll(Making.PUBLIC);
        arguments.addAll(List.of("-f", "wav"));
        making.make(Target.wav(wav), arguments, Making.progress(header, percent));
    }

    @Override
    public void subtitles(MediaSource source, int track, Path vtt) {
        stillPictures.subtitles(source, track, vtt);
    }
}
