package vn.khoso.delivery;

import java.util.Set;
import vn.khoso.catalogue.MediaFile;

/** Which originals readers may download as they are. */
final class OriginalRules {

    private static final Set<String> DOCUMENTS = Set.of(
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private OriginalRules() {}

    static boolean isOpenToReaders(MediaFile file) {
        return file.detectedType().map(DOCUMENTS::contains).orElse(false);
    }
}
