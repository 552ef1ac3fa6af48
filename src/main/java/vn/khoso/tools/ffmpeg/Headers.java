package vn.khoso.tools.ffmpeg;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaOutline;
import vn.khoso.tools.MediaOutlines;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ProgramCall;
import vn.khoso.tools.ProgramFailure;
import vn.khoso.tools.Programs;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;

/** Reads the headers of recordings with ffprobe. What they claim is not believed until something decodes. */
@Component
public final class Headers implements MediaOutlines {

    private static final ByteSize LARGEST_HEADER = ByteSize.ofMebibytes(4);
    private static final double NANOSECONDS = 1e9;
    private static final int MOST_CHAPTERS = 1000;

    private final MediaPrograms mediaPrograms;
    private final Programs programs;
    private final ToolsSettings settings;
    private final JsonMapper json = JsonMapper.builder().build();
    private final RecentHeaders recent = new RecentHeaders();

    Headers(MediaPrograms mediaPrograms, Programs programs, ToolsSettings settings) {
        this.mediaPrograms = mediaPrograms;
        this.programs = programs;
        this.settings = settings;
    }

    /** Finds the programs, which takes a moment the first time. */
    public void prepare() {
        mediaPrograms.ffprobe();
        mediaPrograms.ffmpeg();
    }

    /** Tells what the streams make of a recording; empty when its header cannot be read or it holds neither. */
    public Optional<MediaFamily> family(MediaSource source) {
        try {
            Header header = read(source);
            return header.video().isPresent()
                    ? Optional.of(MediaFamily.VIDEO)
                    : header.audio().map(audio -> MediaFamily.AUDIO);
        } catch (KhosoException e) {
            if (e.errorCode() != ToolsProblem.MEDIA_UNDECODABLE && e.errorCode() != ToolsProblem.MEDIA_INDEX_MISSING) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /**
     * Reads the header.
     *
     * @throws KhosoException {@link ToolsProblem#MEDIA_UNDECODABLE} when it cannot be read
     */
    Header read(MediaSource source) {
        return recent.of(source, this::readNow);
    }

    private Header readNow(MediaSource source) {
        JsonNode answer = ask(mediaPrograms.ffprobe(), source, "-show_format", "-show_streams", "-show_chapters");
        List<StreamHeader> streams = new ArrayList<>();
        answer.path("streams").forEach(stream -> streams.add(StreamHeader.of(stream)));
        JsonNode format = answer.path("format");
        return new Header(
                format.path("format_name").asString("").replaceAll(",.*", ""),
                seconds(format.path("duration").asDouble(0)),
                streams,
                chapters(answer.path("chapters")));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos((long) (Math.max(0, seconds) * NANOSECONDS));
    }

    /** Chapters without a name help nobody to find anything. */
    private static List<MediaOutline.Chapter> chapters(JsonNode chapters) {
        List<MediaOutline.Chapter> named = new ArrayList<>();
        for (JsonNode chapter : chapters) {
            String title =
                    Normalizer.normalize(chapter.path("tags").path("title").asString(""), Normalizer.Form.NFC);
            if (!title.isBlank() && named.size() < MOST_CHAPTERS) {
                named.add(new MediaOutline.Chapter(
                        seconds(chapter.path("start_time").asDouble(0)), title.strip()));
            }
        }
        return named;
    }

    @Override
    public MediaOutline outline(MediaSource source) {
        Header header = read(source);
        return new MediaOutline(
                header.container(),
                header.claimedDuration(),
                header.video().map(StreamHeader::videoFacts),
                header.audio().map(StreamHeader::audioFacts),
                Playability.streamsFit(header),
                header.cover().isPresent(),
                header.chapters(),
                subtitles(header));
    }

    private static List<MediaOutline.Subtitles> subtitles(Header header) {
        return header.streams().stream()
                .filter(StreamHeader::isWrittenSubtitle)
                .map(stream -> new MediaOutline.Subtitles(stream.index(), stream.language()))
                .toList();
    }

    /** Reads the tile grids of a HEIC file. */
    JsonNode readGroups(MediaSource source) {
        MediaProgram program = mediaPrograms.knowingTiles(mediaPrograms.ffprobe(), MediaPrograms.FFPROBE);
        return ask(program, source, "-show_stream_groups", "-show_streams");
    }

    private JsonNode ask(MediaProgram ffprobe, MediaSource source, String... what) {
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-of", "json"));
        arguments.addAll(List.of(what));
        arguments.addAll(Demuxers.input(source));
        ProgramCall call = new ProgramCall(
                ffprobe.executable(), arguments, ffprobe.environment(), settings.probeTime(), LARGEST_HEADER);
        try {
            return json.readTree(programs.run(call).standardOutput());
        } catch (ProgramFailure e) {
            throw e.errorCode() == ToolsProblem.PROGRAM_FAILED ? undecodable(source, e) : e;
        }
    }

    /** An MP4 writes its index last; without it nothing says where a picture begins (ISO/IEC 14496-12, 8.2). */
    private static KhosoException undecodable(MediaSource source, ProgramFailure failure) {
        boolean cutOff = failure.standardErrorTail().contains("moov atom not found")
                && Mp4Boxes.of(source.file()).cutBeforeIndex();
        return cutOff
                ? new KhosoException(ToolsProblem.MEDIA_INDEX_MISSING, failure)
                : new KhosoException(ToolsProblem.MEDIA_UNDECODABLE, failure);
    }
}
