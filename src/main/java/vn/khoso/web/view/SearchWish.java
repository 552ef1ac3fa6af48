package vn.khoso.web.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import vn.khoso.search.Facet;
import vn.khoso.search.SearchOrder;
import vn.khoso.search.SearchQuery;
import vn.khoso.shared.PageRequest;

/**
 * What a visitor asks of the search, as its address says it. Unknown parameters and values are left out, so that any
 * address typed or shortened by hand still answers.
 *
 * @param text what was typed
 * @param filters the chosen values of each facet
 * @param order the order wanted
 * @param page the page wanted, from 1
 */
public record SearchWish(String text, Map<Facet, Set<String>> filters, SearchOrder order, int page) {

    /** How many products stand on one page. */
    public static final int PAGE_SIZE = 20;

    private static final int LONGEST_TEXT = 300;
    private static final int MOST_VALUES = 50;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}+");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}_-]{1,64}");
    private static final Pattern PAGE = Pattern.compile("\\d{1,6}");

    /** Returns the name of a facet in addresses. */
    public static String parameter(Facet facet) {
        return switch (facet) {
            case KIND -> "kind";
            case AREA -> "area";
            case ORGANISATION_KIND -> "body";
            case ORGANISATION -> "organisation";
            case LEVEL -> "level";
            case TOPIC -> "topic";
            case CAMPAIGN -> "campaign";
            case AUDIENCE -> "audience";
            case LANGUAGE -> "language";
            case DURATION -> "duration";
            case CAPTIONS -> "captions";
            case YEAR -> "year";
        };
    }

    /** Reads an address; what it cannot mean is left out. */
    public static SearchWish of(MultiValueMap<String, String> parameters) {
        String typed = CONTROLS.matcher(first(parameters, "q")).replaceAll(" ").strip();
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> values = new LinkedHashSet<>(parameters.getOrDefault(parameter(facet), List.of()).stream()
                    .filter(value -> VALUE.matcher(value).matches())
                    .limit(MOST_VALUES)
                    .toList());
            if (!values.isEmpty()) {
                filters.put(facet, values);
            }
        }
        String page = first(parameters, "page");
        return new SearchWish(
                start(typed),
                filters,
                order(first(parameters, "sort"), typed),
                PAGE.matcher(page).matches() ? Integer.parseInt(page) : 1);
    }

    /** Tells whether nothing is asked at all: the page then shows everything, newest first. */
    public boolean isEmpty() {
        return text.isEmpty() && filters.isEmpty();
    }

    /** Tells whether a filter is on. */
    public boolean chose(Facet facet, String value) {
        return filters.getOrDefault(facet, Set.of()).contains(value);
    }

    /** Returns the same wish, first page, for another text. */
    public SearchWish withText(String other) {
        return new SearchWish(other, filters, order, 1);
    }

    /** Returns the same wish, first page, with no filter on. */
    public SearchWish withoutFilters() {
        return new SearchWish(text, Map.of(), order, 1);
    }

    /** Returns the same wish, first page, in another order. */
    public SearchWish in(SearchOrder other) {
        return new SearchWish(text, filters, other, 1);
    }

    /** Returns the same wish, first page, with one filter off. */
    public SearchWish without(Facet facet, String value) {
        Map<Facet, Set<String>> fewer = new EnumMap<>(Facet.class);
        filters.forEach((name, values) -> {
            List<String> left = new ArrayList<>(values);
            if (name == facet) {
                left.remove(value);
            }
            if (!left.isEmpty()) {
                fewer.put(name, new LinkedHashSet<>(left));
            }
        });
        return new SearchWish(text, fewer, order, 1);
    }

    /** Returns what the index is asked for, at the instant of the request. */
    public SearchQuery query(Instant now) {
        return query(now, PAGE_SIZE);
    }

    /** Returns the same with another number of products on a page. */
    public SearchQuery query(Instant now, int size) {
        return new SearchQuery(text, filters, order, new PageRequest(page, size), now);
    }

    /** Returns the address of the first page of this wish. */
    public String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search");
        if (!text.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        filters.forEach((facet, values) -> address.queryParam(parameter(facet), values.toArray()));
        if (order == SearchOrder.NEWEST && !text.isEmpty()) {
            address.queryParam("sort", "newest");
        }
        return address.encode()
                .buildAndExpand(text.isEmpty() ? Map.of() : Map.of("q", text))
                .toUriString();
    }

    /** Returns the address of any page of this wish, up to the page's number. */
    public String pageAddress() {
        String address = address();
        return address + (address.contains("?") ? "&" : "?") + "page=";
    }

    private static SearchOrder order(String sort, String text) {
        return sort.equals("newest") || text.isEmpty() ? SearchOrder.NEWEST : SearchOrder.RELEVANCE;
    }

    /** Cuts what is too long, but no letter in two. */
    private static String start(String typed) {
        return typed.codePointCount(0, typed.length()) <= LONGEST_TEXT
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, LONGEST_TEXT));
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value;
    }
}
