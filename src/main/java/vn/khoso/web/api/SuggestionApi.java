package vn.khoso.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import vn.khoso.search.Suggestion;
import vn.khoso.search.Suggestions;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;
import vn.khoso.web.view.Links;

/** Suggestions for the search box. */
@RestController
@Tag(name = "Search")
final class SuggestionApi {

    private final Suggestions suggestions;
    private final Links links;
    private final MessageSource messages;
    private final Clock clock;

    SuggestionApi(Suggestions suggestions, Links links, MessageSource messages, Clock clock) {
        this.suggestions = suggestions;
        this.links = links;
        this.messages = messages;
        this.clock = clock;
    }

    @Operation(
            operationId = "suggest",
            summary = "Products, places, organisations, topics and campaigns that begin like what was typed",
            description = "With or without Vietnamese marks; from the second letter on; twelve at most.")
    @GetMapping("/api/v1/suggestions")
    SuggestionList suggest(
            @Parameter(description = "What has been typed so far", example = "ba t") @RequestParam(defaultValue = "")
                    String q,
            @Parameter(hidden = true) Locale locale) {
        String typed = q.replaceAll("\\p{Cc}+", " ").strip();
        List<SuggestionList.Item> items = suggestions.of(typed, locale, clock.instant()).stream()
                .map(each -> item(each, locale))
                .toList();
        return new SuggestionList(typed, message("view.suggest.count", locale, items.size()), items);
    }

    private SuggestionList.Item item(Suggestion each, Locale locale) {
        return new SuggestionList.Item(
                each.kind(),
                message("view.suggest." + each.kind(), locale),
                each.name(),
                each.formerName().isEmpty() ? "" : message("view.suggest.former", locale, each.formerName()),
                href(each));
    }

    private String href(Suggestion each) {
        return switch (each.kind()) {
            case PRODUCT -> links.product(new ProductId(each.code()), each.name());
            case PLACE -> links.area(new AreaCode(each.code()));
            case ORGANISATION -> links.organisation(new OrganisationId(each.code()));
            case TOPIC -> filter("topic", each.code());
            case CAMPAIGN -> filter("campaign", each.code());
        };
    }

    private static String filter(String name, String code) {
        return UriComponentsBuilder.fromPath("/search")
                .queryParam(name, code)
                .encode()
                .toUriString();
    }

    private String message(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
