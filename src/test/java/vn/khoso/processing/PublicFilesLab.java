package vn.khoso.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.Renditions;
import vn.khoso.delivery.Delivery;
import vn.khoso.storage.ObjectStore;
import vn.khoso.tools.GeneratedMedia;

/** The same for what takes longer: a film, a sound, a phone's photo, a large WebP and slides. */
class PublicFilesLab extends PublicFilesIT {

    PublicFilesLab(
            ProcessedFiles originals,
            Progress progress,
            Renditions renditions,
            Delivery delivery,
            ObjectStore store,
            GeneratedMedia generated) {
        super(originals, progress, renditions, delivery, store, generated);
    }

    @Test
    void norDoesAnythingOfRecordingsPhotosAndSlides() throws IOException {
        MarkedFiles files = new MarkedFiles(directory);
        Map<Path, String> marked = new LinkedHashMap<>();
        marked.put(files.film(), "video/quicktime");
        marked.put(files.sound(), "audio/mpeg");
        marked.put(files.webp(), "image/webp");
        marked.put(files.heic(), "image/heic");
        marked.put(new MarkedDocuments(directory).slides(), OFFICE + "presentationml.presentation");

        Map<String, Rendition> copies = copiesOf(marked);

        assertThat(copies.keySet()).containsExactly("trinh-chieu.pptx");
        try (XMLSlideShow show = new XMLSlideShow(open(copy(copies, "trinh-chieu.pptx")))) {
            assertThat(show.getSlides().getFirst().getShapes()).hasSize(2);
        }
    }
}
