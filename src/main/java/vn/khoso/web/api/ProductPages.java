package vn.khoso.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.ProductCard;
import vn.khoso.catalogue.Showcase;
import vn.khoso.search.Facet;
import vn.khoso.search.SearchHit;
import vn.khoso.search.SearchResult;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.PublicUrl;
import vn.khoso.web.view.FacetNames;
import vn.khoso.web.view.Links;
import vn.khoso.web.view.MediaLinks;
import vn.khoso.web.view.SearchWish;

/** Writes a result as JSON; what is not public any more drops out. */
@Component("productPagesJson")
final class ProductPages {

    private final Showcase showcase;
    private final FacetNames names;
    private final Links links;
    private final MediaLinks media;
    private final PublicUrl publicUrl;

    ProductPages(Showcase showcase, FacetNames names, Links links, MediaLinks media, PublicUrl publicUrl) {
        this.showcase = showcase;
        this.names = names;
        this.links = links;
        this.media = media;
        this.publicUrl = publicUrl;
    }

    ProductPageJson of(SearchResult result, SearchWish wish, int size, boolean complete, Locale locale, Instant now) {
        long pages = Math.ceilDiv(result.total(), size);
        return new ProductPageJson(
                wish.text(),
                new ProductPageJson.Understood(
                        result.understanding().text(), result.understanding().alsoSearched()),
                complete,
                result.total(),
                wish.page(),
                size,
                pages,
                products(result.hits().rows(), now),
                facets(result, locale),
                neighbours(wish, size, pages));
    }

    private List<ProductPageJson.Found> products(List<SearchHit> hits, Instant now) {
        Map<ProductId, ProductCard> visible =
                showcase.byIds(hits.stream().map(SearchHit::product).toList(), now).stream()
                        .collect(Collectors.toMap(ProductCard::id, Function.identity()));
        return hits.stream()
                .filter(hit -> visible.containsKey(hit.product()))
                .map(hit -> found(hit, Objects.requireNonNull(visible.get(hit.product()))))
                .toList();
    }

    private ProductPageJson.Found found(SearchHit hit, ProductCard product) {
        String href = links.product(product.id(), product.title());
        return new ProductPageJson.Found(
                product.id().value(),
                product.kind(),
                product.title(),
                hit.title(),
                product.summary(),
                publicUrl.to(href),
                new ProductPageJson.Publisher(product.organisation().value(), product.organisationName()),
                product.publicFrom(),
                product.duration().map(Duration::toSeconds),
                product.poster().map(media::of).map(publicUrl::to),
                hit.score(),
                hit.passages().stream()
                        .map(place -> new ProductPageJson.Place(
                                place.locator(),
                                publicUrl.to(links.place(href, place.locator())),
                                place.language(),
                                place.text()))
                        .toList(),
                hit.matchingPassages());
    }

    private Map<String, List<ProductPageJson.Value>> facets(SearchResult result, Locale locale) {
        Map<String, List<ProductPageJson.Value>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(
                    SearchWish.parameter(facet),
                    result.values(facet).stream()
                            .map(value -> new ProductPageJson.Value(
                                    value.value(),
                                    names.of(facet, value.value(), locale).orElse(value.value()),
                                    value.count()))
                            .toList());
        }
        return facets;
    }

    private ProductPageJson.Neighbours neighbours(SearchWish wish, int size, long pages) {
        Optional<String> previous = wish.page() > 1 && wish.page() <= pages + 1
                ? Optional.of(address(wish, size, wish.page() - 1))
                : Optional.empty();
        Optional<String> next =
                wish.page() < pages ? Optional.of(address(wish, size, wish.page() + 1)) : Optional.empty();
        return new ProductPageJson.Neighbours(address(wish, size, wish.page()), previous, next);
    }

    private String address(SearchWish wish, int size, int page) {
        String same = wish.pageAddress().substring("/search".length());
        String sized = size == SearchWish.PAGE_SIZE ? "" : "&size=" + size;
        return publicUrl.to(ProductApi.PATH + same + page + sized);
    }
}
