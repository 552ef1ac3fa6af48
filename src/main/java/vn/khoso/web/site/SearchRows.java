package vn.khoso.web.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import vn.khoso.catalogue.ProductCard;
import vn.khoso.catalogue.Showcase;
import vn.khoso.search.Locator;
import vn.khoso.search.PassageHit;
import vn.khoso.search.SearchHit;
import vn.khoso.search.SearchResult;
import vn.khoso.shared.ProductId;
import vn.khoso.web.view.Cards;
import vn.khoso.web.view.Formats;
import vn.khoso.web.view.Links;
import vn.khoso.web.view.SearchWish;

/** Puts what the index found together with what the catalogue says now; what is not public any more drops out. */
@Component
final class SearchRows {

    private final Showcase showcase;
    private final Cards cards;
    private final Links links;
    private final Formats formats;
    private final MessageSource messages;

    SearchRows(Showcase showcase, Cards cards, Links links, Formats formats, MessageSource messages) {
        this.showcase = showcase;
        this.cards = cards;
        this.links = links;
        this.formats = formats;
        this.messages = messages;
    }

    List<ResultRow> of(SearchResult result, SearchWish wish, Instant now, Locale locale) {
        List<SearchHit> hits = result.hits().rows();
        Map<ProductId, ProductCard> visible =
                showcase.byIds(hits.stream().map(SearchHit::product).toList(), now).stream()
                        .collect(Collectors.toMap(ProductCard::id, Function.identity()));
        return hits.stream()
                .filter(hit -> visible.containsKey(hit.product()))
                .map(hit -> row(hit, Objects.requireNonNull(visible.get(hit.product())), wish, locale))
                .toList();
    }

    private ResultRow row(SearchHit hit, ProductCard product, SearchWish wish, Locale locale) {
        String href = links.product(product.id(), product.title());
        return new ResultRow(
                cards.small(product),
                hit.title(),
                hit.summary(),
                hit.passages().stream()
                        .map(passage -> passage(href, passage, locale))
                        .toList(),
                hit.furtherPassages(),
                href + "?find=" + UriUtils.encodeQueryParam(wish.text(), StandardCharsets.UTF_8) + "#text");
    }

    private ResultRow.FoundPassage passage(String href, PassageHit hit, Locale locale) {
        Locator locator = hit.locator();
        String label = label(locator, locale);
        return new ResultRow.FoundPassage(links.place(href, locator), icon(locator), label, hit.text(), hit.language());
    }

    private static String icon(Locator locator) {
        return switch (locator.kind()) {
            case SECOND -> "play-fill";
            case SLIDE -> "presentation";
            case REGION -> "image";
            case PAGE, WHOLE -> "file-text";
        };
    }

    private String label(Locator locator, Locale locale) {
        return switch (locator.kind()) {
            case SECOND -> formats.timecode(Double.parseDouble(locator.value()));
            case PAGE -> word("page", locator.value(), locale);
            case SLIDE -> word("slide", locator.value(), locale);
            case REGION -> word("picture", "", locale);
            case WHOLE -> word("text", "", locale);
        };
    }

    private String word(String key, String value, Locale locale) {
        return messages.getMessage("site.locator." + key, new Object[] {value}, locale);
    }
}
