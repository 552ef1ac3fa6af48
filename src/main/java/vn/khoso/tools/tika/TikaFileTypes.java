package vn.khoso.tools.tika;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.tika.mime.MimeType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.FileTypes;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.ffmpeg.Headers;
import vn.khoso.tools.parser.Parsers;

/**
 * Types by Tika's detectors, which look into containers; then what Tika leaves open: the brands of MP4, transport
 * streams, and whether a recording has moving pictures.
 */
@Component
final class TikaFileTypes implements FileTypes {

    private static final Logger LOG = LoggerFactory.getLogger(TikaFileTypes.class);
    private static final DetectedType UNKNOWN = new DetectedType("application/octet-stream", "bin", MediaFamily.OTHER);

    /** Tika's names where the allow-list has another one. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("application/x-matroska", "video/x-matroska"),
            Map.entry("audio/vnd.wave", "audio/wav"),
            Map.entry("audio/x-aac", "audio/aac"),
            Map.entry("audio/x-flac", "audio/flac"),
            Map.entry("audio/opus", "audio/ogg"),
            Map.entry("audio/vorbis", "audio/ogg"),
            Map.entry("audio/x-oggflac", "audio/ogg"),
            Map.entry("video/theora", "video/ogg"),
            Map.entry("application/ogg", "audio/ogg"),
            Map.entry("video/x-ms-asf", "video/x-ms-wmv"),
            Map.entry("audio/x-aiff", "audio/aiff"),
            Map.entry("image/heif", "image/heic"));

    /** What a container is called when its streams say otherwise than its name. */
    private static final Map<String, String> SOUND_ONLY = Map.of(
            "video/x-ms-wmv", "audio/x-ms-wma",
            "video/mp4", "audio/mp4",
            "video/quicktime", "audio/mp4",
            "video/3gpp", "audio/3gpp",
            "video/x-matroska", "audio/x-matroska",
            "video/webm", "audio/webm",
            "video/ogg", "audio/ogg");

    private static final Map<String, String> WITH_PICTURES = Map.of(
            "audio/x-ms-wma", "video/x-ms-wmv",
            "audio/mp4", "video/mp4",
            "audio/ogg", "video/ogg");

    private final Parsers parsers;
    private final ToolsSettings settings;
    private final Headers headers;
    private final AtomicBoolean preparing = new AtomicBoolean();

    TikaFileTypes(Parsers parsers, ToolsSettings settings, Headers headers) {
        this.parsers = parsers;
        this.settings = settings;
        this.headers = headers;
    }

    @Override
    public void prepare() {
        if (preparing.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("tools-preparing").start(this::start);
        }
    }

    private void start() {
        try {
            headers.prepare();
            parsers.prepare(settings.probeTime(), new DetectTask(Path.of(System.getProperty("java.home"), "release")));
        } catch (KhosoException failure) {
            LOG.info("tools are not ready yet: because={}", failure.errorCode().code());
        } finally {
            preparing.set(false);
        }
    }

    @Override
    public DetectedType detect(Path file) {
        if (isEmpty(file)) {
            return UNKNOWN;
        }
        String byTika = parsers.run(
                        settings.probeTime(), ToolsProblem.DOCUMENT_UNREADABLE, new DetectTask(file.toAbsolutePath()))
                .name();
        String name = Magic.refine(NAMES.getOrDefault(byTika, byTika), file);
        return AcceptedTypes.of(name).map(type -> byStreams(file, type)).orElseGet(() -> notAccepted(name));
    }

    private static boolean isEmpty(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DetectedType byStreams(Path file, DetectedType type) {
        Optional<MediaFamily> family =
                SOUND_ONLY.containsKey(type.mediaType()) || WITH_PICTURES.containsKey(type.mediaType())
                        ? headers.family(new MediaSource(file, type))
                        : Optional.empty();
        if (family.isEmpty() || family.get() == type.family()) {
            return type;
        }
        Map<String, String> other = family.get() == MediaFamily.AUDIO ? SOUND_ONLY : WITH_PICTURES;
        return AcceptedTypes.of(other.getOrDefault(type.mediaType(), type.mediaType()))
                .orElse(type);
    }

    private static DetectedType notAccepted(String name) {
        try {
            MimeType type = MimeTypes.getDefaultMimeTypes().forName(name);
            String extension = type.getExtension().isEmpty() ? ".bin" : type.getExtension();
            return new DetectedType(name, extension.substring(1), MediaFamily.OTHER);
        } catch (MimeTypeException e) {
            return UNKNOWN;
        }
    }

    @Override
    public Optional<DetectedType> accepted(String mediaType) {
        return AcceptedTypes.of(mediaType);
    }

    @Override
    public SortedSet<String> extensions() {
        return AcceptedTypes.extensions();
    }
}
