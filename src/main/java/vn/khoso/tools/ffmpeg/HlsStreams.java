package vn.khoso.tools.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.StreamOrder;
import vn.khoso.tools.Streams;
import vn.khoso.tools.ToolsProblem;

/**
 * HLS with one fragmented MP4 for each size, cut by byte range in the play list: few objects to store, and the same range
 * requests that everything else is served by. The picture is decoded once for all sizes.
 */
@Component
final class HlsStreams implements Streams {

    private final Making making;
    private final Headers headers;

    HlsStreams(Making making, Headers headers) {
        this.making = making;
        this.headers = headers;
    }

    /** One size to make. */
    private record Rung(VideoFilters.Size size, boolean copied) {

        String name() {
            return size.shortSidePx() + "p";
        }
    }

    @Override
    public List<Size> make(MediaSource source, StreamOrder order, IntConsumer percent) {
        Header header = headers.read(source);
        StreamHeader video = header.video().orElseThrow(() -> new KhosoException(ToolsProblem.MEDIA_UNDECODABLE));
        List<Rung> rungs = rungs(header, video, order.shortSidesPx());
        Progress told = Making.progress(header, percent);
        making.run(arguments(source, header, rungs, order.directory()), told);
        List<Size> sizes = rungs.stream()
                .map(rung -> new Size(
                        order.directory().resolve(rung.name() + ".m3u8"),
                        order.directory().resolve(rung.name() + ".mp4"),
                        rung.size().widthPx(),
                        rung.size().heightPx()))
                .toList();
        try {
            MasterPlaylist.write(
                    order.directory().resolve(INDEX), sizes, header.audio().isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        told.done();
        return sizes;
    }

    /** The own size first. Players that read fragments do not turn pictures, so a turned one is encoded upright. */
    private static List<Rung> rungs(Header header, StreamHeader video, List<Integer> shortSidesPx) {
        VideoFilters.Size own = VideoFilters.fittingShortSide(video, Playability.MOST_PIXELS_SHORT_SIDE);
        boolean copied = Playability.pictureFits(header) && !video.turned();
        List<Rung> rungs = new ArrayList<>();
        boolean ownWanted = copied || shortSidesPx.stream().anyMatch(side -> side >= own.shortSidePx());
        if (ownWanted || shortSidesPx.isEmpty()) {
            rungs.add(new Rung(own, copied));
        }
        shortSidesPx.stream()
                .filter(side -> side < own.shortSidePx())
                .sorted((one, other) -> other - one)
                .map(side -> new Rung(VideoFilters.fittingShortSide(video, side), false))
                .forEach(rungs::add);
        return rungs;
    }

    private static List<String> arguments(MediaSource source, Header header, List<Rung> rungs, Path directory) {
        StreamHeader video = header.video().orElseThrow();
        List<Rung> encoded = rungs.stream().filter(rung -> !rung.copied()).toList();
        List<String> arguments = new ArrayList<>(Demuxers.input(source));
        if (!encoded.isEmpty()) {
            arguments.addAll(List.of("-filter_complex", graph(video, encoded)));
        }
        for (Rung rung : rungs) {
            String picture = rung.copied() ? "0:" + video.index() : "[v" + encoded.indexOf(rung) + "]";
            arguments.addAll(List.of("-map", picture));
            arguments.addAll(rung.copied() ? List.of("-c:v", "copy") : encoding(rung));
            header.audio().ifPresent(audio -> arguments.addAll(sound(header, audio)));
            arguments.addAll(Making.PUBLIC);
            arguments.addAll(List.of("-f", "hls", "-hls_time", "4", "-hls_playlist_type", "vod"));
            arguments.addAll(List.of("-hls_segment_type", "fmp4", "-hls_flags", "single_file"));
            arguments.addAll(List.of("-hls_segment_filename", directory.resolve(rung.name() + ".mp4") + ""));
            arguments.add(directory.resolve(rung.name() + ".m3u8").toString());
        }
        return arguments;
    }

    private static String graph(StreamHeader video, List<Rung> encoded) {
        StringBuilder graph = new StringBuilder("[0:" + video.index() + "]split=" + encoded.size());
        IntStream.range(0, encoded.size())
                .forEach(i -> graph.append("[s").append(i).append(']'));
        for (int i = 0; i < encoded.size(); i++) {
            String scaled = VideoFilters.forPlaying(video, encoded.get(i).size());
            graph.append(";[s")
                    .append(i)
                    .append(']')
                    .append(scaled)
                    .append("[v")
                    .append(i)
                    .append(']');
        }
        return graph.toString();
    }

    private static List<String> encoding(Rung rung) {
        return Encoding.picture(Encoding.mostKbps(rung.size().shortSidePx()), "23");
    }

    private static List<String> sound(Header header, StreamHeader audio) {
        List<String> arguments = new ArrayList<>(List.of("-map", "0:" + audio.index()));
        arguments.addAll(
                Playability.soundFits(header)
                        ? List.of("-c:a", "copy")
                        : Encoding.sound(Encoding.channels(header), 96));
        return arguments;
    }
}
