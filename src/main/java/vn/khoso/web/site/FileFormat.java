package vn.khoso.web.site;

import java.util.Locale;
import java.util.Map;
import vn.khoso.catalogue.Rendition;

/** What a file to be saved is called in one or two words, such as "MP4 1080p". */
final class FileFormat {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("video/mp4", "MP4"),
            Map.entry("video/webm", "WebM"),
            Map.entry("video/quicktime", "MOV"),
            Map.entry("video/x-matroska", "MKV"),
            Map.entry("audio/mpeg", "MP3"),
            Map.entry("audio/vnd.wave", "WAV"),
            Map.entry("audio/x-wav", "WAV"),
            Map.entry("audio/mp4", "M4A"),
            Map.entry("image/jpeg", "JPEG"),
            Map.entry("image/png", "PNG"),
            Map.entry("image/webp", "WebP"),
            Map.entry("image/svg+xml", "SVG"),
            Map.entry("text/vtt", "VTT"),
            Map.entry("application/x-subrip", "SRT"),
            Map.entry("text/plain", "TXT"),
            Map.entry("application/pdf", "PDF"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PPTX"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"));

    private FileFormat() {}

    static String of(Rendition rendition) {
        String type = rendition.contentType().replaceAll(";.*", "").strip();
        String name = NAMES.getOrDefault(type, afterSlash(type));
        if (type.startsWith("video/")) {
            return name + rendition.heightPx().map(height -> " " + height + "p").orElse("");
        }
        if (type.startsWith("image/")) {
            return name
                    + rendition
                            .widthPx()
                            .flatMap(width -> rendition.heightPx().map(height -> ", " + width + " × " + height + " px"))
                            .orElse("");
        }
        return name;
    }

    private static String afterSlash(String type) {
        return type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT);
    }
}
