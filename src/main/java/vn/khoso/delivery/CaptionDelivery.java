package vn.khoso.delivery;

import org.springframework.stereotype.Component;
import vn.khoso.catalogue.Action;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.Transcript;
import vn.khoso.catalogue.Transcripts;
import vn.khoso.catalogue.Viewer;
import vn.khoso.shared.TranscriptId;

/** Hands out transcripts as they stand in the catalogue at that moment, after the rights were checked again. */
@Component
public class CaptionDelivery {

    private final Transcripts transcripts;
    private final MediaFiles files;
    private final Delivery delivery;

    CaptionDelivery(Transcripts transcripts, MediaFiles files, Delivery delivery) {
        this.transcripts = transcripts;
        this.files = files;
        this.delivery = delivery;
    }

    /**
     * Returns the transcript in this form.
     *
     * @throws vn.khoso.shared.KhosoException as {@link Delivery#rendition}
     */
    public CaptionFile of(Viewer viewer, TranscriptId id, CaptionFormat format) {
        Transcript transcript = transcripts.get(id);
        Product product = delivery.require(viewer, Action.VIEW, files.get(transcript.mediaFile()));
        return new CaptionFile(
                CaptionText.write(transcripts.cues(id), format),
                format,
                DownloadName.of(product, transcript.language() + "." + format.extension()),
                id + "-" + transcript.version() + "-" + format.extension());
    }
}
