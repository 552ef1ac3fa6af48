package vn.khoso.tools.ffmpeg;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.khoso.tools.AudioFacts;
import vn.khoso.tools.VideoFacts;

/**
 * One stream as ffprobe describes it, before anything is decoded.
 *
 * @param index position in the file
 * @param type {@code video}, {@code audio}, {@code subtitle} or {@code data}
 * @param tag four-character code of the codec in the container
 * @param widthPx width as shown: after rotation, with square pixels
 * @param heightPx height as shown
 * @param turned whether a player has to turn the picture, because it was stored as the camera was held
 * @param cover whether it is a cover picture rather than a recording
 * @param language ISO 639-2 code the file claims, empty when none
 */
record StreamHeader(
        int index,
        String type,
        String codec,
        String profile,
        String tag,
        int widthPx,
        int heightPx,
        double framesPerSecond,
        String pixelFormat,
        String transfer,
        boolean turned,
        boolean cover,
        boolean preferred,
        int channels,
        int sampleRateHz,
        String language) {

    private static final Set<String> WRITTEN_SUBTITLES = Set.of("subrip", "ass", "ssa", "mov_text", "webvtt", "text");
    private static final Set<String> ENCRYPTED_TAGS = Set.of("encv", "enca", "drmi", "drms");

    static StreamHeader of(JsonNode stream) {
        int width = stream.path("width").asInt(0);
        int height = stream.path("height").asInt(0);
        int shownWidth = (int)
                Math.round(width * ratio(stream.path("sample_aspect_ratio").asString("1:1"), ":", 1));
        int rotation = rotation(stream);
        boolean turned = Math.abs(rotation) % 180 == 90;
        return new StreamHeader(
                stream.path("index").asInt(),
                stream.path("codec_type").asString(""),
                stream.path("codec_name").asString(""),
                stream.path("profile").asString(""),
                stream.path("codec_tag_string").asString(""),
                turned ? height : shownWidth,
                turned ? shownWidth : height,
                ratio(stream.path("avg_frame_rate").asString("0/0"), "/", 0),
                stream.path("pix_fmt").asString(""),
                stream.path("color_transfer").asString(""),
                rotation != 0,
                stream.path("disposition").path("attached_pic").asInt(0) == 1,
                stream.path("disposition").path("default").asInt(0) == 1,
                stream.path("channels").asInt(0),
                stream.path("sample_rate").asInt(0),
                stream.path("tags").path("language").asString("").replace("und", ""));
    }

    private static int rotation(JsonNode stream) {
        for (JsonNode sideData : stream.path("side_data_list")) {
            if (sideData.has("rotation")) {
                return sideData.path("rotation").asInt();
            }
        }
        return 0;
    }

    private static double ratio(String text, String separator, double otherwise) {
        String[] parts = text.split(separator, -1);
        double denominator = parts.length == 2 ? Double.parseDouble(parts[1]) : 0;
        double value = denominator == 0 ? 0 : Double.parseDouble(parts[0]) / denominator;
        return value > 0 ? value : otherwise;
    }

    boolean isVideo() {
        return type.equals("video") && !cover && widthPx > 0 && heightPx > 0;
    }

    boolean isAudio() {
        return type.equals("audio") && channels > 0;
    }

    boolean isCover() {
        return type.equals("video") && cover;
    }

    /** Subtitles made of words; those made of pictures (DVD, Blu-ray) have none to read. */
    boolean isWrittenSubtitle() {
        return type.equals("subtitle") && WRITTEN_SUBTITLES.contains(codec);
    }

    VideoFacts videoFacts() {
        return new VideoFacts(codec, widthPx, heightPx, framesPerSecond, pixelFormat, highDynamicRange());
    }

    AudioFacts audioFacts() {
        return new AudioFacts(codec, channels, sampleRateHz);
    }

    boolean encrypted() {
        return ENCRYPTED_TAGS.contains(tag);
    }

    /** PQ and HLG, the two transfer curves of HDR (ITU-R BT.2100). */
    boolean highDynamicRange() {
        return transfer.equals("smpte2084") || transfer.equals("arib-std-b67");
    }
}
