package vn.khoso.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;
import vn.khoso.storage.ObjectKey;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaOutline;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ToolsProblem;

class StepLengthsTests {

    private static final long MEBIBYTE = 1L << 20;
    private static final ProcessingSettings SETTINGS = new ProcessingSettings(
            List.of(480),
            Duration.ofMinutes(5),
            DataSize.ofGigabytes(1),
            Duration.ofMinutes(60),
            480,
            DataSize.ofMegabytes(25));

    @ParameterizedTest
    @CsvSource({
        "VIDEO, 60, , 100, true",
        "VIDEO, 300, , 100, true",
        "VIDEO, 301, , 100, false",
        "VIDEO, 10800, , 4000, false",
        "VIDEO, 60, 10800, 4000, false", // the header lied
        "VIDEO, 10800, 60, 40, true",
        "VIDEO, 0, , 40, true", // a cut recording says nothing of its length
        "VIDEO, 0, , 400, false",
        "AUDIO, 120, , 3, true",
        "IMAGE, , , 3, true",
        "CAPTIONS, , , 1, false"
    })
    void tellsShortWorkByTheLengthThatWasMeasuredThenClaimedThenBySize(
            MediaFamily family, Integer claimed, Integer measured, long mebibytes, boolean expected) {
        MediaFile.Facts facts = new MediaFile.Facts(
                Optional.ofNullable(measured).map(Duration::ofSeconds),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(lengths(claimed == null ? 0 : claimed).isShort(piece(family, facts, mebibytes)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"3, 90, true", "20, 1, true", "21, 1, false", ", 1, true", ", 6, false"})
    void tellsShortDocumentsByTheirPages(Integer pages, long mebibytes, boolean expected) {
        MediaFile.Facts facts =
                new MediaFile.Facts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.ofNullable(pages));

        assertThat(lengths(0).isShort(piece(MediaFamily.DOCUMENT, facts, mebibytes)))
                .isEqualTo(expected);
    }

    @Test
    void whatCannotBeReadMayTakeLong() {
        StepLengths unreadable = new StepLengths(
                source -> {
                    throw new KhosoException(ToolsProblem.MEDIA_UNDECODABLE);
                },
                SETTINGS);

        assertThat(unreadable.isShort(piece(MediaFamily.VIDEO, MediaFile.Facts.NONE, 1)))
                .isFalse();
    }

    @Test
    void largeIsWhatTakesLongToRead() {
        assertThat(lengths(0).isLarge(file(MediaFile.Facts.NONE, 1024))).isFalse();
        assertThat(lengths(0).isLarge(file(MediaFile.Facts.NONE, 1025))).isTrue();
    }

    private static StepLengths lengths(int claimedSeconds) {
        MediaOutline outline = new MediaOutline(
                "mov",
                Duration.ofSeconds(claimedSeconds),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                List.of(),
                List.of());
        return new StepLengths(source -> outline, SETTINGS);
    }

    private static Workpiece piece(MediaFamily family, MediaFile.Facts facts, long mebibytes) {
        MediaSource source = new MediaSource(Path.of("original"), new DetectedType("a/b", "x", family));
        return new Workpiece(file(facts, mebibytes), source, Path.of("made"), new Workpiece.Lane() {
            @Override
            public void percent(int percent) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void note(StepProgress.Note note) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void requireTime() {
                throw new UnsupportedOperationException();
            }
        });
    }

    private static MediaFile file(MediaFile.Facts facts, long mebibytes) {
        return new MediaFile(
                MediaFileId.random(),
                ProductId.random(),
                MediaRole.MAIN,
                "phim.mp4",
                "video/mp4",
                new ObjectKey("originals/2026/x"),
                new ByteSize(mebibytes * MEBIBYTE),
                new MediaFile.State.Received(),
                facts,
                new AccountId(UUID.randomUUID()),
                Instant.EPOCH);
    }
}
