package vn.khoso.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.khoso.search.SearchIndex;
import vn.khoso.web.view.SearchWish;

/** The search for other programs: the same words, filters, order and pages as the search page. */
@RestController
@Tag(name = "Search")
final class ProductApi {

    static final String PATH = "/api/v1/products";
    private static final int MOST = 100;

    private final SearchIndex index;
    private final ProductPages pages;
    private final Clock clock;

    ProductApi(SearchIndex index, ProductPages pages, Clock clock) {
        this.index = index;
        this.pages = pages;
        this.clock = clock;
    }

    @Operation(
            operationId = "searchProducts",
            summary = "Finds public products",
            description =
                    "Any text is a valid query: words in quotes must stand so, words after a minus must not occur,"
                            + " everything else is read generously. Unknown filters and values are left out. Only what is public"
                            + " at the instant of the request is found.")
    @GetMapping(PATH)
    ProductPageJson search(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) Locale locale) {
        Instant now = clock.instant();
        SearchWish wish = SearchWish.of(parameters);
        int size = size(parameters.getFirst("size"));
        return pages.of(
                index.search(wish.query(now, size)), wish, size, index.state().complete(), locale, now);
    }

    private static int size(@Nullable String wanted) {
        return wanted != null && wanted.matches("\\d{1,4}")
                ? Math.clamp(Integer.parseInt(wanted), 1, MOST)
                : SearchWish.PAGE_SIZE;
    }
}
