package vn.khoso.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.CaptionReader;
import vn.khoso.tools.Decoding;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.ExtractedText;
import vn.khoso.tools.Ffprobe;
import vn.khoso.tools.FileTypes;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaFacts;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaOutline;
import vn.khoso.tools.MediaOutlines;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.PictureFacts;
import vn.khoso.tools.Pictures;
import vn.khoso.tools.TextExtractor;
import vn.khoso.tools.TimedLine;
import vn.khoso.tools.ToolsProblem;

/**
 * Tools that believe the first letters of a file: {@code VIDEO}, {@code IMAGE}, {@code TEXT} or {@code TITLES}, followed by
 * {@code +} and, perhaps, the name of the problem that opening it meets.
 */
public final class FakeTools implements FileTypes, Ffprobe, MediaOutlines, Pictures, TextExtractor, CaptionReader {

    private static final int HEAD_BYTES = 64;

    private static final Map<String, DetectedType> TYPES = Map.of(
            "VIDEO", new DetectedType("video/mp4", "mp4", MediaFamily.VIDEO),
            "SOUND", new DetectedType("audio/wav", "wav", MediaFamily.AUDIO),
            "PRESSED", new DetectedType("audio/mpeg", "mp3", MediaFamily.AUDIO),
            "IMAGE", new DetectedType("image/png", "png", MediaFamily.IMAGE),
            "TEXT", new DetectedType("application/pdf", "pdf", MediaFamily.DOCUMENT),
            "TITLES", new DetectedType("text/vtt", "vtt", MediaFamily.CAPTIONS));

    @Override
    public DetectedType detect(Path file) {
        String head = head(file);
        for (Map.Entry<String, DetectedType> type : TYPES.entrySet()) {
            if (head.startsWith(type.getKey() + "+")) {
                return type.getValue();
            }
        }
        return new DetectedType("application/octet-stream", "bin", MediaFamily.OTHER);
    }

    @Override
    public Optional<DetectedType> accepted(String mediaType) {
        return TYPES.values().stream()
                .filter(type -> type.mediaType().equals(mediaType))
                .findFirst();
    }

    @Override
    public SortedSet<String> extensions() {
        return new TreeSet<>(List.of("mp4", "pdf", "png", "vtt"));
    }

    @Override
    public MediaFacts probe(MediaSource source) {
        throw new UnsupportedOperationException("the intake only asks whether a recording decodes");
    }

    @Override
    public Decoding verifyDecodes(MediaSource source, Duration decodeAtMost) {
        open(source);
        return new Decoding(decodeAtMost, true, 0);
    }

    @Override
    public MediaOutline outline(MediaSource source) {
        return new MediaOutline(
                "mov", Duration.ZERO, Optional.empty(), Optional.empty(), false, false, List.of(), List.of());
    }

    @Override
    public List<TimedLine> read(Path file) {
        return List.of();
    }

    @Override
    public PictureFacts read(MediaSource image) {
        throw new UnsupportedOperationException("the intake decodes pictures");
    }

    @Override
    public PictureFacts verifyDecodes(MediaSource image) {
        open(image);
        return new PictureFacts(1, 1);
    }

    @Override
    public List<MadePicture> webImages(MediaSource source, Path directory) {
        throw new UnsupportedOperationException("the intake makes no pictures");
    }

    @Override
    public boolean reads(DetectedType type) {
        return type.family() == MediaFamily.DOCUMENT;
    }

    @Override
    public ExtractedText extract(MediaSource document) {
        open(document);
        return new ExtractedText(List.of(), 1, true);
    }

    private static void open(MediaSource source) {
        String head = head(source.file());
        for (ToolsProblem problem : ToolsProblem.values()) {
            if (head.contains("+" + problem.name() + "+")) {
                throw new KhosoException(problem);
            }
        }
    }

    static String head(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
