package vn.khoso.delivery;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.RenditionPart;

/** The name a download is saved under: the product's title, so that it can be found again on a phone. */
final class DownloadName {

    private static final int LONGEST_TITLE = 80;
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            entry("image/jpeg", "jpg"),
            entry("image/webp", "webp"),
            entry("image/png", "png"),
            entry("video/mp4", "mp4"),
            entry("audio/mpeg", "mp3"),
            entry("audio/mp4", "m4a"),
            entry("text/vtt", "vtt"),
            entry("application/json", "json"),
            entry("application/vnd.apple.mpegurl", "m3u8"),
            entry("application/pdf", "pdf"),
            entry(OFFICE + "wordprocessingml.document", "docx"),
            entry(OFFICE + "presentationml.presentation", "pptx"),
            entry(OFFICE + "spreadsheetml.sheet", "xlsx"));

    private DownloadName() {}

    static String of(Product product, Rendition rendition) {
        String extension = EXTENSIONS.getOrDefault(rendition.contentType(), "bin");
        return title(product) + "." + extension;
    }

    static String of(Product product, RenditionPart part) {
        return title(product) + " " + part.name();
    }

    static String of(Product product, MediaFile file) {
        if (file.role() == MediaRole.PROOF) {
            return cleaned(file.name()); // whoever weighs several proofs tells them apart by their own names
        }
        int dot = file.name().lastIndexOf('.');
        String extension = dot < 0 ? "" : file.name().substring(dot).toLowerCase(Locale.ROOT);
        return title(product) + extension;
    }

    static String of(Product product, String ending) {
        return title(product) + "." + ending;
    }

    private static String title(Product product) {
        String title = cleaned(product.description().title());
        String shortened = title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE).strip();
        return shortened.isEmpty() ? product.id().value() : shortened;
    }

    /** Leaves out what file systems refuse; letters with marks stay. */
    private static String cleaned(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
