package vn.khoso.tools.ffmpeg;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ToolsProblem;

/**
 * The one ffmpeg demuxer that may read a type. Guessing is never left to ffmpeg: among its guesses are play lists,
 * which name other files.
 */
final class Demuxers {

    private static final Map<String, String> BY_MEDIA_TYPE = Map.ofEntries(
            Map.entry("video/mp4", "mov"),
            Map.entry("audio/mp4", "mov"),
            Map.entry("video/quicktime", "mov"),
            Map.entry("video/3gpp", "mov"),
            Map.entry("audio/3gpp", "mov"),
            Map.entry("image/heic", "mov"),
            Map.entry("image/avif", "mov"),
            Map.entry("video/x-ms-wmv", "asf"),
            Map.entry("audio/x-ms-wma", "asf"),
            Map.entry("video/mpeg", "mpeg"),
            Map.entry("audio/aiff", "aiff"),
            Map.entry("audio/amr", "amr"),
            Map.entry("video/x-matroska", "matroska"),
            Map.entry("audio/x-matroska", "matroska"),
            Map.entry("video/webm", "matroska"),
            Map.entry("audio/webm", "matroska"),
            Map.entry("video/x-msvideo", "avi"),
            Map.entry("video/x-flv", "flv"),
            Map.entry("video/mp2t", "mpegts"),
            Map.entry("audio/mpeg", "mp3"),
            Map.entry("audio/aac", "aac"),
            Map.entry("audio/wav", "wav"),
            Map.entry("audio/ogg", "ogg"),
            Map.entry("video/ogg", "ogg"),
            Map.entry("audio/flac", "flac"));

    private Demuxers() {}

    /**
     * Returns the input options for the source: only local files, only the demuxer of its type.
     *
     * @throws KhosoException {@link ToolsProblem#MEDIA_UNDECODABLE} when the type is not a recording
     */
    static List<String> input(MediaSource source) {
        String demuxer = BY_MEDIA_TYPE.get(source.type().mediaType());
        if (demuxer == null) {
            throw new KhosoException(ToolsProblem.MEDIA_UNDECODABLE);
        }
        String path = Objects.requireNonNull(source.file().toAbsolutePath()).toString();
        return List.of("-protocol_whitelist", "file", "-f", demuxer, "-i", "file:" + path);
    }
}
