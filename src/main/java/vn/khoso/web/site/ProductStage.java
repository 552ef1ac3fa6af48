package vn.khoso.web.site;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.catalogue.RenditionPart;
import vn.khoso.catalogue.Renditions;
import vn.khoso.shared.RenditionId;
import vn.khoso.web.site.ProductView.Picture;
import vn.khoso.web.site.ProductView.Stage;
import vn.khoso.web.view.HeldFiles;
import vn.khoso.web.view.MediaLinks;
import vn.khoso.web.view.Recording;
import vn.khoso.web.view.Recordings;

/** What stands on the stage of a product: a recording, pictures, the pages of a document. */
@Component
final class ProductStage {

    private final Recordings recordings;
    private final Renditions renditions;
    private final MediaLinks links;

    ProductStage(Recordings recordings, Renditions renditions, MediaLinks links) {
        this.recordings = recordings;
        this.renditions = renditions;
        this.links = links;
    }

    /** Returns the stage of a product whose renditions and captions are these, beginning where the visitor wants. */
    Stage of(Product product, HeldFiles held, List<Recording.Track> tracks, PlaceInProduct place) {
        return switch (product.kind()) {
            case CLIP, LIVESTREAM_RECORDING, PODCAST ->
                recordings
                        .of(product.kind(), held, tracks, place.second())
                        .map(recording -> new Stage(recording.form(), recording, recording.poster(), List.of()))
                        .orElseGet(() -> stage("pending", held, List.of()));
            case INFOGRAPHIC, PHOTO_SET -> {
                List<Picture> pictures = pictures(held);
                List<Picture> sheets = pictures.size() == 1 ? sheets(held) : List.of();
                yield sheets.size() > 1
                        ? stage("pages", held, sheets)
                        : stage(pictures.isEmpty() ? "pending" : "pictures", held, pictures);
            }
            case DOCUMENT -> {
                List<Picture> sheets = sheets(held);
                List<Picture> scan =
                        sheets.isEmpty() && held.main(RenditionKind.FULL_IMAGE).isPresent()
                                ? pictures(held)
                                : List.of();
                yield scan.isEmpty()
                        ? stage(sheets.isEmpty() ? "document" : "pages", held, sheets)
                        : stage("pictures", held, scan);
            }
        };
    }

    private Stage stage(String form, HeldFiles held, List<Picture> pictures) {
        return new Stage(form, null, recordings.poster(held), pictures);
    }

    private List<Picture> pictures(HeldFiles held) {
        return held.allMain(RenditionKind.WEB_IMAGE).stream()
                .map(image -> picture(held, image))
                .toList();
    }

    private Picture picture(HeldFiles held, Rendition image) {
        List<RenditionPart> parts = renditions.parts(image.id());
        Rendition large = held.of(image.mediaFile(), RenditionKind.FULL_IMAGE).orElse(image);
        return new Picture(
                links.of(image.id()),
                image.widthPx(),
                image.heightPx(),
                widths(image.id(), parts, ".webp"),
                widths(image.id(), parts, ".jpg"),
                links.of(large.id()),
                large.widthPx(),
                large.heightPx());
    }

    /** Returns what {@code srcset} wants: each address with its width. */
    private String widths(RenditionId id, List<RenditionPart> parts, String ending) {
        return parts.stream()
                .filter(part -> part.name().endsWith(ending) && part.widthPx().isPresent())
                .map(part -> links.part(id, part.name()) + " " + part.widthPx().get() + "w")
                .collect(Collectors.joining(", "));
    }

    private List<Picture> sheets(HeldFiles held) {
        return held.allMain(RenditionKind.PAGES).stream()
                .flatMap(pages -> renditions.parts(pages.id()).stream().map(page -> sheet(pages.id(), page)))
                .toList();
    }

    private Picture sheet(RenditionId pages, RenditionPart page) {
        String address = links.part(pages, page.name());
        return new Picture(address, page.widthPx(), page.heightPx(), "", "", address, page.widthPx(), page.heightPx());
    }
}
