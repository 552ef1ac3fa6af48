package vn.khoso.web.site;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.khoso.search.SearchIndex;
import vn.khoso.search.SearchOrder;
import vn.khoso.search.SearchQuery;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.PageRequest;

/** Examples of what can be typed, without tone marks; only those that find something are offered. */
@Component
final class SearchTips {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int OFFERED = 3;

    private final SearchIndex index;
    private final List<String> candidates;
    private final AtomicReference<Offer> offer = new AtomicReference<>(new Offer(Instant.MIN, List.of()));

    SearchTips(SearchIndex index, MessageSource messages) {
        this.index = index;
        this.candidates = Stream.of(messages.getMessage("site.home.tips", null, Locale.of("vi"))
                        .split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    /** Returns up to three examples that find something now; asked anew at most once a minute. */
    List<String> working(Instant now) {
        Offer kept = offer.get();
        if (kept.until().isAfter(now)) {
            return kept.texts();
        }
        Offer fresh = new Offer(now.plus(KEPT), find(now));
        offer.set(fresh);
        return fresh.texts();
    }

    private List<String> find(Instant now) {
        try {
            return candidates.stream()
                    .filter(text -> finds(text, now))
                    .limit(OFFERED)
                    .toList();
        } catch (KhosoException unavailable) {
            // the home page stands without the index; examples are the least of what is missing then
            return List.of();
        }
    }

    private boolean finds(String text, Instant now) {
        SearchQuery query = new SearchQuery(text, Map.of(), SearchOrder.RELEVANCE, new PageRequest(1, 1), now);
        return index.search(query).total() > 0;
    }

    private record Offer(Instant until, List<String> texts) {}
}
