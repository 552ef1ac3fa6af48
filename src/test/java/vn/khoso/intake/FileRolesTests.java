package vn.khoso.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.tools.MediaFamily;

class FileRolesTests {

    @ParameterizedTest
    @CsvSource({
        "MAIN, phu-de.VTT, CAPTIONS",
        "MAIN, phu-de.srt, CAPTIONS",
        "ATTACHMENT, phu-de.srt, ATTACHMENT",
        "MAIN, srt, MAIN",
        "MAIN, clip.mp4, MAIN"
    })
    void takesCaptionsForCaptionsUnlessSomebodySaysOtherwise(MediaRole asked, String name, MediaRole guessed) {
        assertThat(FileRoles.guess(asked, name)).isEqualTo(guessed);
    }

    @ParameterizedTest
    @CsvSource({
        "COVER, IMAGE, true", "COVER, VIDEO, false", "CAPTIONS, CAPTIONS, true", "CAPTIONS, DOCUMENT, false",
        "TRANSCRIPT, DOCUMENT, true", "TRANSCRIPT, CAPTIONS, true", "MAIN, CAPTIONS, false", "ATTACHMENT, AUDIO, true"
    })
    void fitsByFamily(MediaRole role, MediaFamily family, boolean fits) {
        assertThat(FileRoles.fits(role, family)).isEqualTo(fits);
    }
}
