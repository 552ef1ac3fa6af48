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
import vn.khoso.search.SearchIndex;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.PageRequest;
import vn.khoso.shared.ProductId;

/** Products that speak of the same, as the index knows them, filled up with the newest of the same kind. */
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
        showcase.byIds(alike(product.id(), most, now), now).forEach(card -> cards.put(card.id(), card));
        if (cards.size() < most) {
            PageRequest newest = new PageRequest(1, 2 * most + 1);
            showcase.newest(Optional.of(product.kind()), Optional.empty(), newest, now)
                    .rows()
                    .forEach(card -> cards.putIfAbsent(card.id(), card));
        }
        cards.remove(product.id());
        return cards.values().stream().limit(most).toList();
    }

    private List<ProductId> alike(ProductId product, int most, Instant now) {
        try {
            return index.alike(product, most, now);
        } catch (KhosoException unavailable) {
            // the page of a product stands without the index
            return List.of();
        }
    }
}
