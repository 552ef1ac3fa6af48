package vn.khoso.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.search.Locator;
import vn.khoso.search.Segment;

/**
 * One page of found products.
 *
 * @param query what was asked
 * @param understanding how it was read
 * @param complete false while the index is being rebuilt and results may be missing
 * @param total how many products were found on all pages
 * @param page the number of this page, from 1
 * @param size how many products a page holds at most
 * @param pages how many pages there are
 * @param products the products of this page
 * @param facets for each filter its values with counts that respect all other filters
 * @param links this page and its neighbours
 */
@Schema(name = "ProductPage", description = "One page of found products")
record ProductPageJson(
        String query,
        Understood understanding,

        @Schema(description = "False while the index is being rebuilt and results may be missing")
        boolean complete,

        long total,
        int page,
        int size,
        long pages,
        List<Found> products,

        @Schema(description = "For each filter its values, most frequent first; counts respect all other filters")
        Map<String, List<Value>> facets,

        Neighbours links) {

    ProductPageJson {
        products = List.copyOf(products);
        facets = Map.copyOf(facets);
    }

    /** How the text was read: the likely words with their marks, empty when taken as typed; abbreviations looked for. */
    record Understood(
            @Schema(example = "tuyên truyền nông thôn mới") String readAs,
            @Schema(example = "[\"NTM\"]") List<String> alsoSearched) {}

    /** A product; the title as written and once more with the found words marked. */
    @Schema(name = "Product")
    record Found(
            @Schema(example = "2f8k3m9x4c7a") String id,
            ProductKind kind,
            String title,

            @Schema(description = "The title with the found words marked")
            List<Segment> titleMarked,

            String summary,

            @Schema(description = "Absolute address of its page")
            String url,

            Publisher organisation,
            Instant publishedAt,

            @Schema(description = "Length of sound and video, once measured")
            Optional<Long> durationSeconds,

            @Schema(description = "Absolute address of its picture, once made")
            Optional<String> poster,

            @Schema(description = "How well it matches, comparable within one answer only; 0 without words")
            float score,

            @Schema(description = "The best places, in reading order, three at most")
            List<Place> passages,

            @Schema(description = "How many places match in all")
            int matchingPassages) {}

    /** Who published it. */
    record Publisher(@Schema(example = "phu-nu-21484") String code, String name) {}

    /** A place in a product where the words stand. */
    record Place(
            Locator locator,

            @Schema(description = "Absolute address that opens the product there")
            String url,

            @Schema(description = "BCP 47 tag of the text") String language,
            List<Segment> text) {}

    /** A value of a filter. */
    record Value(
            @Schema(example = "CLIP") String value,
            @Schema(example = "Clip ngắn") String name,
            long count) {}

    /** Absolute addresses. */
    record Neighbours(String self, Optional<String> previous, Optional<String> next) {}
}
