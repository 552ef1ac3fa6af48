package vn.khoso.web.supervisor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.quota.CreditFilter;
import vn.khoso.quota.CreditGroup;

/**
 * Which products of a year a list shows, as its address says, and the addresses of its neighbours.
 *
 * @param place whose products, of which year
 * @param credit a {@link CreditGroup}, or empty for all that were published
 * @param month 1 to 12, or empty
 * @param kind a {@link ProductKind}, or empty
 * @param audience the code of an audience, or empty
 */
record ProductChoice(Choice place, String credit, String month, String kind, String audience) {

    private static final String LIST = "/supervisor/products";

    static ProductChoice of(Choice place, String credit, String month) {
        return new ProductChoice(place, credit, month, "", "");
    }

    static ProductChoice read(Map<String, String> typed, int currentYear) {
        return new ProductChoice(
                Choice.read(typed, currentYear),
                Query.given(typed, "credit")
                        .flatMap(name -> Query.constant(CreditGroup.values(), name))
                        .map(Enum::name)
                        .orElse(""),
                Query.given(typed, "month")
                        .filter(month -> month.matches("[1-9]|1[0-2]"))
                        .orElse(""),
                Query.given(typed, "kind")
                        .flatMap(name -> Query.constant(ProductKind.values(), name))
                        .map(Enum::name)
                        .orElse(""),
                Query.given(typed, "audience").orElse(""));
    }

    CreditFilter filter() {
        return new CreditFilter(
                place.year(),
                Optional.empty(),
                place.level(),
                place.area(),
                place.association(),
                given(credit).map(CreditGroup::valueOf),
                given(month).map(Integer::valueOf),
                given(kind).map(ProductKind::valueOf),
                given(audience));
    }

    private static Optional<String> given(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }

    /** Returns the address of this list. */
    public String address() {
        return LIST + Query.of(parts());
    }

    /** Returns the address of this list up to the number of a page. */
    public String toPage() {
        return address() + "&page=";
    }

    /** Returns the address of this list as CSV. */
    public String toCsv() {
        return LIST + ".csv" + Query.of(parts());
    }

    /** Returns the list of another group, otherwise the same. */
    public String toCredit(String group) {
        return new ProductChoice(place, group, month, kind, audience).address();
    }

    String ofKind(String wanted) {
        return new ProductChoice(place, credit, month, wanted, audience).address();
    }

    String forAudience(String wanted) {
        return new ProductChoice(place, credit, month, kind, wanted).address();
    }

    /** Returns the month as a number, or null. */
    public @Nullable Integer monthNumber() {
        return month.isEmpty() ? null : Integer.valueOf(month);
    }

    /** Tells whether anything but the year and the group narrows the list. */
    public boolean narrowed() {
        return !(month + kind + audience + place.where()).isEmpty()
                || place.association().isPresent();
    }

    private Map<String, String> parts() {
        Map<String, String> parts = place.withAssociation(new LinkedHashMap<>(place.place()));
        parts.put("credit", credit);
        parts.put("month", month);
        parts.put("kind", kind);
        parts.put("audience", audience);
        return parts;
    }
}
