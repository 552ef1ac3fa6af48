package vn.khoso.tools.tika;

import static vn.khoso.tools.MediaFamily.AUDIO;
import static vn.khoso.tools.MediaFamily.CAPTIONS;
import static vn.khoso.tools.MediaFamily.DOCUMENT;
import static vn.khoso.tools.MediaFamily.IMAGE;
import static vn.khoso.tools.MediaFamily.VIDEO;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.MediaFamily;

/** The allow-list: what people's phones, cameras, editing and office programs write and the library can show. */
final class AcceptedTypes {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private static final List<DetectedType> ALL = List.of(
            type("video/mp4", "mp4", VIDEO),
            type("video/quicktime", "mov", VIDEO),
            type("video/3gpp", "3gp", VIDEO),
            type("video/x-matroska", "mkv", VIDEO),
            type("video/webm", "webm", VIDEO),
            type("video/x-msvideo", "avi", VIDEO),
            type("video/x-flv", "flv", VIDEO),
            type("video/mp2t", "ts", VIDEO),
            type("video/ogg", "ogv", VIDEO),
            type("video/x-ms-wmv", "wmv", VIDEO),
            type("video/mpeg", "mpg", VIDEO),
            type("audio/mp4", "m4a", AUDIO),
            type("audio/3gpp", "3ga", AUDIO),
            type("audio/mpeg", "mp3", AUDIO),
            type("audio/aac", "aac", AUDIO),
            type("audio/wav", "wav", AUDIO),
            type("audio/ogg", "ogg", AUDIO),
            type("audio/flac", "flac", AUDIO),
            type("audio/x-matroska", "mka", AUDIO),
            type("audio/webm", "weba", AUDIO),
            type("audio/x-ms-wma", "wma", AUDIO),
            type("audio/aiff", "aiff", AUDIO),
            type("audio/amr", "amr", AUDIO),
            type("image/png", "png", IMAGE),
            type("image/jpeg", "jpg", IMAGE),
            type("image/webp", "webp", IMAGE),
            type("image/heic", "heic", IMAGE),
            type("image/avif", "avif", IMAGE),
            type("image/bmp", "bmp", IMAGE),
            type("image/gif", "gif", IMAGE),
            type("image/tiff", "tif", IMAGE),
            type("image/svg+xml", "svg", IMAGE),
            type("application/pdf", "pdf", DOCUMENT),
            type(OFFICE + "wordprocessingml.document", "docx", DOCUMENT),
            type(OFFICE + "presentationml.presentation", "pptx", DOCUMENT),
            type(OFFICE + "spreadsheetml.sheet", "xlsx", DOCUMENT),
            type("text/vtt", "vtt", CAPTIONS),
            type("application/x-subrip", "srt", CAPTIONS),
            type("application/ttml+xml", "ttml", CAPTIONS));

    /** Other spellings of the same name extension, offered in file pickers. */
    private static final List<String> OTHER_EXTENSIONS =
            List.of("jpeg", "heif", "tiff", "m4v", "mpeg", "vob", "mts", "m2ts", "asf", "aif", "opus", "oga", "dfxp");

    private static final Map<String, DetectedType> BY_MEDIA_TYPE =
            ALL.stream().collect(Collectors.toMap(DetectedType::mediaType, Function.identity()));

    private AcceptedTypes() {}

    private static DetectedType type(String mediaType, String extension, MediaFamily family) {
        return new DetectedType(mediaType, extension, family);
    }

    static Optional<DetectedType> of(String mediaType) {
        return Optional.ofNullable(BY_MEDIA_TYPE.get(mediaType));
    }

    static SortedSet<String> extensions() {
        SortedSet<String> extensions = new TreeSet<>(OTHER_EXTENSIONS);
        ALL.forEach(type -> extensions.add(type.extension()));
        return extensions;
    }
}
