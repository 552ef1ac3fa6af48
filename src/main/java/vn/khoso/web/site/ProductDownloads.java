package vn.khoso.web.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.delivery.CaptionFormat;
import vn.khoso.delivery.CaptionText;
import vn.khoso.web.site.ProductView.Download;
import vn.khoso.web.view.HeldFiles;
import vn.khoso.web.view.HeldFiles.Made;
import vn.khoso.web.view.MediaLinks;
import vn.khoso.web.view.Spoken;

/**
 * What of a product can be saved: renditions, transcripts and cleaned copies of documents. An untouched original is for its
 * own organisation, since it carries positions, names and device data.
 */
@Component
final class ProductDownloads {

    private static final List<RenditionKind> BEST_FIRST = List.of(
            RenditionKind.PUBLIC_COPY,
            RenditionKind.LIGHT_VIDEO,
            RenditionKind.PLAYABLE_VIDEO,
            RenditionKind.PLAYABLE_AUDIO,
            RenditionKind.LIGHT_AUDIO,
            RenditionKind.WEB_IMAGE,
            RenditionKind.FULL_IMAGE);

    private final MediaLinks links;

    ProductDownloads(MediaLinks links) {
        this.links = links;
    }

    /** Returns the files to save: what suits most people, then the full copy, then what goes along. */
    List<Download> of(HeldFiles held, List<Spoken> spoken) {
        List<Download> downloads = new ArrayList<>();
        boolean document = held.made().stream().anyMatch(each -> each.is(MediaRole.MAIN, RenditionKind.PUBLIC_COPY));
        for (RenditionKind kind : BEST_FIRST) {
            held.made().stream()
                    .filter(each -> each.is(MediaRole.MAIN, kind) && !(document && isPicture(kind)))
                    .map(this::rendition)
                    .forEach(downloads::add);
        }
        spoken.forEach(each -> {
            downloads.add(speech(each, CaptionFormat.VTT, "CAPTIONS", "closed-captioning"));
            downloads.add(speech(each, CaptionFormat.TXT, "TRANSCRIPT", "file-text"));
        });
        addAttachments(held, downloads);
        return downloads;
    }

    private void addAttachments(HeldFiles held, List<Download> downloads) {
        for (MediaFile file : held.files()) {
            if (file.role() == MediaRole.ATTACHMENT || file.role() == MediaRole.TRANSCRIPT) {
                held.made().stream()
                        .filter(each -> each.is(file.role(), RenditionKind.PUBLIC_COPY)
                                && each.file().equals(file))
                        .map(this::rendition)
                        .forEach(downloads::add);
            }
        }
    }

    private static boolean isPicture(RenditionKind kind) {
        return kind == RenditionKind.WEB_IMAGE || kind == RenditionKind.FULL_IMAGE;
    }

    private Download rendition(Made each) {
        RenditionKind kind = each.rendition().kind();
        return new Download(
                "site.product.download." + (kind == RenditionKind.PUBLIC_COPY ? copyOf(each.file()) : kind.name()),
                each.file().role() == MediaRole.ATTACHMENT
                        ? Optional.of(each.file().name())
                        : Optional.empty(),
                FileFormat.of(each.rendition()),
                each.rendition().size().bytes(),
                links.download(each.rendition().id()),
                icon(each));
    }

    private static String copyOf(MediaFile file) {
        return file.role() == MediaRole.MAIN ? "DOCUMENT" : file.role().name();
    }

    private Download speech(Spoken spoken, CaptionFormat format, String label, String icon) {
        String text = CaptionText.write(spoken.cues(), format);
        return new Download(
                "site.product.download." + label,
                Optional.empty(),
                format.name() + " · " + spoken.name(),
                text.getBytes(StandardCharsets.UTF_8).length,
                links.captions(spoken.transcript().id(), format.extension().toLowerCase(Locale.ROOT)) + "?download",
                icon);
    }

    private static String icon(Made each) {
        return switch (each.rendition().kind()) {
            case PLAYABLE_VIDEO, LIGHT_VIDEO, STREAM, STORYBOARD -> "kind-CLIP";
            case PLAYABLE_AUDIO, LIGHT_AUDIO, WAVEFORM -> "headphones";
            case WEB_IMAGE, FULL_IMAGE, PAGES, WORD_BOXES, POSTER, POSTER_SMALL -> "image";
            case PUBLIC_COPY -> "file-text";
        };
    }
}
