package vn.khoso.tools.ffmpeg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.Decoding;
import vn.khoso.tools.Ffprobe;
import vn.khoso.tools.MediaFacts;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;

/** Looks into recordings: the header names the streams, a bounded decode says whether and how long they play. */
@Component
final class Recordings implements Ffprobe {

    private static final double CLAIM_TOLERANCE = 0.9;
    private static final Duration OWN_WORK = Duration.ofSeconds(2);

    private final Headers headers;
    private final FfmpegRuns runs;
    private final ToolsSettings settings;

    Recordings(Headers headers, FfmpegRuns runs, ToolsSettings settings) {
        this.headers = headers;
        this.runs = runs;
        this.settings = settings;
    }

    @Override
    public MediaFacts probe(MediaSource source) {
        return probe(source, settings.decodeLength());
    }

    /** Looks at what was made here: its beginning is decoded, all of it is read, and its index is our own. */
    MediaFacts probeOwn(MediaSource made) {
        Header header = headers.read(made);
        Decoding decoding = decode(made, header, OWN_WORK);
        // reading tells where the shorter stream ends; the index knows the longer one
        Duration longer = header.claimedDuration().compareTo(decoding.duration()) > 0
                ? header.claimedDuration()
                : decoding.duration();
        return facts(made, header, new Decoding(longer, decoding.complete(), decoding.complaints()));
    }

    private MediaFacts probe(MediaSource source, Duration decodeAtMost) {
        Header header = headers.read(source);
        return facts(source, header, decode(source, header, decodeAtMost));
    }

    private static MediaFacts facts(MediaSource source, Header header, Decoding decoding) {
        return new MediaFacts(
                header.container(),
                decoding.duration(),
                header.video().map(StreamHeader::videoFacts),
                header.audio().map(StreamHeader::audioFacts),
                Playability.playableAsIs(source, header),
                decoding.complaints() > 0 || stopsShort(decoding, header));
    }

    @Override
    public Decoding verifyDecodes(MediaSource source, Duration decodeAtMost) {
        return decode(source, headers.read(source), decodeAtMost);
    }

    private Decoding decode(MediaSource source, Header header, Duration atMost) {
        List<String> maps = maps(header);
        // also holds where the picture changes its size in mid-stream
        List<String> decode = new ArrayList<>(List.of("-max_pixels", Long.toString(settings.videoPixels())));
        decode.addAll(Demuxers.input(source));
        decode.addAll(maps);
        decode.addAll(List.of("-t", FfmpegRuns.seconds(atMost), "-f", "null", "-"));
        FfmpegRuns.Run decoded = runs.run(decode, settings.decodeTime(), new Progress(atMost, percent -> {}));
        if (decoded.reached().isZero()) {
            throw new KhosoException(ToolsProblem.MEDIA_UNDECODABLE);
        }
        // a last frame may end just before the limit
        boolean complete = decoded.reached().plusMillis(200).compareTo(atMost) < 0;
        if (complete) {
            return new Decoding(decoded.reached(), true, decoded.complaints());
        }
        FfmpegRuns.Run read = readOnly(source, maps);
        Duration longer = read.reached().compareTo(decoded.reached()) > 0 ? read.reached() : decoded.reached();
        return new Decoding(longer, false, decoded.complaints() + read.complaints());
    }

    /** Reads every packet without decoding: the time stamp of the last one is real, the header's claim may not be. */
    private FfmpegRuns.Run readOnly(MediaSource source, List<String> maps) {
        List<String> read = new ArrayList<>(Demuxers.input(source));
        read.addAll(maps);
        read.addAll(List.of("-c", "copy", "-f", "null", "-"));
        return runs.run(read, settings.decodeTime(), new Progress(settings.decodeLength(), percent -> {}));
    }

    private static List<String> maps(Header header) {
        List<StreamHeader> streams = Stream.of(header.video(), header.audio())
                .flatMap(Optional::stream)
                .toList();
        if (streams.isEmpty()) {
            throw new KhosoException(ToolsProblem.MEDIA_UNDECODABLE);
        }
        if (streams.stream().anyMatch(StreamHeader::encrypted)) {
            throw new KhosoException(ToolsProblem.MEDIA_PROTECTED);
        }
        return streams.stream()
                .flatMap(stream -> Stream.of("-map", "0:" + stream.index()))
                .toList();
    }

    private static boolean stopsShort(Decoding decoding, Header header) {
        double claimed = header.claimedDuration().toMillis();
        return decoding.duration().toMillis() < claimed * CLAIM_TOLERANCE;
    }
}
