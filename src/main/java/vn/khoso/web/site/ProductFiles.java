package vn.khoso.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.catalogue.Renditions;
import vn.khoso.shared.MediaFileId;
import vn.khoso.web.site.ProductView.Download;
import vn.khoso.web.site.ProductView.Picture;
import vn.khoso.web.site.ProductView.Stage;
import vn.khoso.web.view.MediaLinks;

/** What of a product's files the public can play, see and save: renditions only, never an untouched original. */
@Component
final class ProductFiles {

    private final MediaFiles files;
    private final Renditions renditions;
    private final MediaLinks links;

    ProductFiles(MediaFiles files, Renditions renditions, MediaLinks links) {
        this.files = files;
        this.renditions = renditions;
        this.links = links;
    }

    Held of(Product product) {
        Map<MediaFileId, MediaFile> accepted = files.of(product.id()).stream()
                .filter(MediaFile::isAccepted)
                .collect(Collectors.toMap(MediaFile::id, Function.identity()));
        List<Made> made = new ArrayList<>();
        for (Rendition rendition : renditions.of(product.id())) {
            MediaFile file = accepted.get(rendition.mediaFile());
            if (file != null) {
                made.add(new Made(file, rendition));
            }
        }
        return new Held(product, made, links);
    }

    /** A rendition together with the file it was made from. */
    private record Made(MediaFile file, Rendition rendition) {

        boolean is(MediaRole role, RenditionKind kind) {
            return file.role() == role && rendition.kind() == kind;
        }
    }

    /** The renditions of one product. */
    static final class Held {

        private final Product product;
        private final List<Made> made;
        private final MediaLinks links;

        private Held(Product product, List<Made> made, MediaLinks links) {
            this.product = product;
            this.made = made;
            this.links = links;
        }

        /** Returns what stands on the stage, beginning where the visitor wants. */
        Stage stage(PlaceInProduct place) {
            return switch (product.kind()) {
                case CLIP, LIVESTREAM_RECORDING -> recording("video", RenditionKind.PLAYABLE_VIDEO, place);
                case PODCAST -> recording("sound", RenditionKind.PLAYABLE_AUDIO, place);
                case INFOGRAPHIC, PHOTO_SET -> pictures();
                case DOCUMENT -> new Stage("document", null, null, poster(), null, List.of());
            };
        }

        private Stage recording(String form, RenditionKind kind, PlaceInProduct place) {
            return first(MediaRole.MAIN, kind)
                    .map(rendition -> new Stage(
                            form,
                            links.of(rendition.id()) + (place.second() > 0 ? "#t=" + place.second() : ""),
                            rendition.contentType(),
                            poster(),
                            first(MediaRole.CAPTIONS, RenditionKind.PUBLIC_COPY)
                                    .map(captions -> links.of(captions.id()))
                                    .orElse(null),
                            List.of()))
                    .orElseGet(() -> Stage.pending(poster()));
        }

        private Stage pictures() {
            List<Picture> pictures = made.stream()
                    .filter(each -> each.is(MediaRole.MAIN, RenditionKind.WEB_IMAGE))
                    .map(Made::rendition)
                    .map(image -> new Picture(links.of(image.id()), image.widthPx(), image.heightPx()))
                    .toList();
            return pictures.isEmpty()
                    ? Stage.pending(poster())
                    : new Stage("pictures", null, null, null, null, pictures);
        }

        private @Nullable String poster() {
            return first(MediaRole.COVER, RenditionKind.POSTER)
                    .or(() -> first(MediaRole.MAIN, RenditionKind.POSTER))
                    .map(poster -> links.of(poster.id()))
                    .orElse(null);
        }

        private Optional<Rendition> first(MediaRole role, RenditionKind kind) {
            return made.stream()
                    .filter(each -> each.is(role, kind))
                    .map(Made::rendition)
                    .findFirst();
        }

        /** Returns the files to save: what plays everywhere, then the full copy, then what goes along. */
        List<Download> downloads() {
            List<Download> downloads = new ArrayList<>();
            for (RenditionKind kind : List.of(
                    RenditionKind.PLAYABLE_VIDEO,
                    RenditionKind.LIGHT_VIDEO,
                    RenditionKind.PLAYABLE_AUDIO,
                    RenditionKind.LIGHT_AUDIO,
                    RenditionKind.WEB_IMAGE,
                    RenditionKind.FULL_IMAGE,
                    RenditionKind.PUBLIC_COPY)) {
                made.stream()
                        .filter(each -> each.is(MediaRole.MAIN, kind))
                        .map(this::download)
                        .forEach(downloads::add);
            }
            made.stream()
                    .filter(each -> each.rendition().kind() == RenditionKind.PUBLIC_COPY)
                    .filter(each ->
                            each.file().role() != MediaRole.MAIN && each.file().role() != MediaRole.COVER)
                    .map(this::download)
                    .forEach(downloads::add);
            return downloads;
        }

        private Download download(Made each) {
            Rendition rendition = each.rendition();
            String key = rendition.kind() == RenditionKind.PUBLIC_COPY
                    ? "site.product.download." + each.file().role()
                    : "site.product.download." + rendition.kind();
            return new Download(
                    key,
                    each.file().role() == MediaRole.ATTACHMENT
                            ? Optional.of(each.file().name())
                            : Optional.empty(),
                    FileFormat.of(rendition),
                    rendition.size().bytes(),
                    links.download(rendition.id()),
                    icon(each));
        }

        private String icon(Made each) {
            if (each.file().role() == MediaRole.CAPTIONS) {
                return "closed-captioning";
            }
            return switch (each.rendition().kind()) {
                case PLAYABLE_VIDEO, LIGHT_VIDEO, STREAM, STORYBOARD -> "kind-CLIP";
                case PLAYABLE_AUDIO, LIGHT_AUDIO, WAVEFORM -> "headphones";
                case WEB_IMAGE, FULL_IMAGE, PAGES, WORD_BOXES, POSTER, POSTER_SMALL -> "image";
                case PUBLIC_COPY -> each.file().role() == MediaRole.MAIN ? "archive" : "file-text";
            };
        }
    }
}
