package vn.khoso.web.site;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.ProductCard;
import vn.khoso.catalogue.Showcase;
import vn.khoso.search.SearchHit;
import vn.khoso.search.SearchIndex;
import vn.khoso.search.SearchQuery;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.PageRequest;
import vn.khoso.shared.ProductId;

/** Products that speak of the same: found by the words of the title, filled up with the newest of the same kind. */
@Component
final class MoreLikeThis {

    private final SearchIndex index;
    private final Showcase showcase;

    MoreLikeThis(SearchIndex index, Showcase showcase) {
        this.index = index;
        this.showcase = showcase;
    }

    /** Returns so many public products at most, never the product itself. */
    List<ProductCard> of(Product product, int most, Instant now) {
        Map<ProductId, ProductCard> cards = new LinkedHashMap<>();
        PageRequest page = new PageRequest(1, most + 1);
        showcase.byIds(alike(product, page, now), now).forEach(card -> cards.put(card.id(), card));
        if (cards.size() <= most) {
            showcase.newest(Optional.of(product.kind()), Optional.empty(), page, now)
                    .rows()
                    .forEach(card -> cards.putIfAbsent(card.id(), card));
        }
        cards.remove(product.id());
        return cards.values().stream().limit(most).toList();
    }

    private List<ProductId> alike(Product product, PageRequest page, Instant now) {
        String words = product.description().title().replaceAll("[\"“”-]", " ");
        try {
            return index.search(SearchQuery.of(words, now).at(page)).hits().rows().stream()
                    .map(SearchHit::product)
                    .toList();
        } catch (KhosoException unavailable) {
            // the page of a product stands without the index
            return List.of();
        }
    }
}
