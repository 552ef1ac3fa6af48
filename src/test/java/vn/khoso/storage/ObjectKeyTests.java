package vn.khoso.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.UploadId;

final class ObjectKeyTests {

    private static final String UUID = "2f1c3f0e-0000-4000-8000-000000000001";

    @Test
    void namesOriginalsRenditionsAndTails() {
        assertThat(ObjectKey.original(2026, MediaFileId.of(UUID)).value()).isEqualTo("originals/2026/" + UUID);
        assertThat(ObjectKey.rendition(MediaFileId.of(UUID), "poster.jpg", 3).value())
                .isEqualTo("renditions/" + UUID + "/3/poster.jpg");
        assertThat(ObjectKey.uploadTail(UploadId.of(UUID)).value()).isEqualTo("uploads/" + UUID + "/tail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/a",
                "a/",
                "a//b",
                "..",
                "a/..",
                "a/../b",
                "./a",
                "a/.b",
                ".incoming/x",
                "A",
                "ă",
                "a b",
                "a\\b",
                "a\nb",
                "a\n",
                "-a",
                "a%2fb"
            })
    void refusesWhatCouldLeaveTheStoreOrMeanSomethingElse(String value) {
        assertThatThrownBy(() -> new ObjectKey(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        assertThat(new ObjectKey("a".repeat(512)).value()).hasSize(512);
        assertThatThrownBy(() -> new ObjectKey("a".repeat(513))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesARenditionNameThatClimbs() {
        assertThatThrownBy(() -> ObjectKey.rendition(MediaFileId.of(UUID), "../poster.jpg", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRangeCountsBothItsEnds() {
        assertThat(new ByteRange(0, 0).length()).isEqualTo(new ByteSize(1));
        assertThat(new ByteRange(500, 999).length()).isEqualTo(new ByteSize(500));
        assertThatThrownBy(() -> new ByteRange(5, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ByteRange(-1, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
