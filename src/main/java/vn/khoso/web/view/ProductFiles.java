package vn.khoso.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.Renditions;
import vn.khoso.shared.MediaFileId;

/** Gathers the accepted files of a product and what was made from them. */
@Component
public final class ProductFiles {

    private final MediaFiles files;
    private final Renditions renditions;

    ProductFiles(MediaFiles files, Renditions renditions) {
        this.files = files;
        this.renditions = renditions;
    }

    /** Returns them; who may see them is the caller's to ask. */
    public HeldFiles of(Product product) {
        List<MediaFile> all =
                files.of(product.id()).stream().filter(MediaFile::isAccepted).toList();
        Map<MediaFileId, MediaFile> accepted =
                all.stream().collect(Collectors.toMap(MediaFile::id, Function.identity()));
        List<HeldFiles.Made> made = new ArrayList<>();
        for (Rendition rendition : renditions.of(product.id())) {
            MediaFile file = accepted.get(rendition.mediaFile());
            if (file != null) {
                made.add(new HeldFiles.Made(file, rendition));
            }
        }
        return new HeldFiles(all, made);
    }
}
