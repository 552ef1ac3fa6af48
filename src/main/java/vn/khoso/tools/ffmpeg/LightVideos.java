package vn.khoso.tools.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.MediaFacts;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ffmpeg.Making.Target;

/** MP4 files that stay below what messaging apps take. */
@Component
final class LightVideos {

    private static final int SOUND_KBPS = 64;

    /** Below this a picture of 240 lines falls apart. */
    private static final int LEAST_KBPS = 130;

    /** Containers and the encoder's swings take some of what there is. */
    private static final double USABLE = 0.94;

    private static final int MOST_KBPS = 2500;
    private static final List<Integer> SIZES = List.of(720, 480, 360);
    private static final int SMALLEST = 240;

    private final Making making;
    private final Headers headers;

    LightVideos(Making making, Headers headers) {
        this.making = making;
        this.headers = headers;
    }

    Optional<MediaFacts> make(MediaSource source, Path mp4, long bytes, IntConsumer percent) {
        Header header = headers.read(source);
        StreamHeader video = header.video().orElseThrow(() -> new KhosoException(ToolsProblem.MEDIA_UNDECODABLE));
        Target target = Target.mp4(mp4);
        if (Playability.streamsFit(header) && !header.claimedDuration().isZero() && size(source.file()) < bytes) {
            return Optional.of(making.make(target, copying(source, header, video), Making.progress(header, percent)));
        }
        int kbps = pictureKbps(header, bytes);
        if (kbps < LEAST_KBPS) {
            return Optional.empty();
        }
        MediaFacts made = making.make(target, encoding(source, header, video, kbps), Making.progress(header, percent));
        return size(mp4) < bytes ? Optional.of(made) : Optional.empty();
    }

    private static List<String> copying(MediaSource source, Header header, StreamHeader video) {
        List<String> arguments = new ArrayList<>(Demuxers.input(source));
        arguments.addAll(Encoding.maps(header, video));
        arguments.addAll(List.of("-c", "copy"));
        arguments.addAll(Making.PUBLIC);
        arguments.addAll(List.of("-movflags", "+faststart", "-f", "mp4"));
        return arguments;
    }

    private static List<String> encoding(MediaSource source, Header header, StreamHeader video, int kbps) {
        VideoFilters.Size size = VideoFilters.fittingShortSide(video, shortSidePx(kbps));
        List<String> arguments = new ArrayList<>(Demuxers.input(source));
        arguments.addAll(Encoding.maps(header, video));
        arguments.addAll(List.of("-vf", VideoFilters.forPlaying(video, size)));
        arguments.addAll(Encoding.picture(kbps, "26"));
        arguments.addAll(Encoding.sound(1, SOUND_KBPS));
        arguments.addAll(Making.PUBLIC);
        arguments.addAll(List.of("-movflags", "+faststart", "-f", "mp4"));
        return arguments;
    }

    /** What is left for the picture; a recording of unknown length cannot be promised to fit. */
    private static int pictureKbps(Header header, long bytes) {
        Duration whole = header.claimedDuration();
        if (!whole.isPositive()) {
            return 0;
        }
        double all = bytes * 8.0 * USABLE / 1000;
        // the encoder may run ahead of its rate by the two seconds of its buffer
        double seconds = whole.toMillis() / 1000.0 + 2;
        return (int) Math.min(MOST_KBPS, all / seconds - SOUND_KBPS);
    }

    private static int shortSidePx(int kbps) {
        return SIZES.stream()
                .filter(size -> kbps >= Encoding.mostKbps(size) / 2)
                .findFirst()
                .orElse(SMALLEST);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
