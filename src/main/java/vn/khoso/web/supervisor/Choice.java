package vn.khoso.web.supervisor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.quota.CreditFilter;
import vn.khoso.quota.CreditStatus;
import vn.khoso.quota.StandingFilter;
import vn.khoso.quota.StandingGroup;
import vn.khoso.shared.AreaCode;

/**
 * What the address of a page asks for, and the addresses of its neighbours. Values typed by hand that mean nothing are
 * passed over.
 *
 * @param year the calendar year
 * @param level province or commune
 * @param area one area
 * @param association one association
 * @param standing those of a standing
 * @param text part of a name
 */
record Choice(
        int year,
        Optional<Level> level,
        Optional<AreaCode> area,
        Optional<OrganisationKind> association,
        Optional<StandingGroup> standing,
        Optional<String> text) {

    private static final String LIST = "#organisations";
    private static final int YEAR_DIGITS = 4;

    static Choice read(Map<String, String> typed, int currentYear) {
        Optional<String> where = given(typed, "where");
        return new Choice(
                given(typed, "year")
                        .filter(year -> year.length() == YEAR_DIGITS
                                && year.chars().allMatch(digit -> digit >= '0' && digit <= '9'))
                        .map(Integer::parseInt)
                        .orElse(currentYear),
                where.flatMap(name -> constant(Level.values(), name)),
                where.filter(code -> code.matches("\\d{2}|\\d{5}")).map(AreaCode::new),
                given(typed, "association").flatMap(name -> constant(OrganisationKind.values(), name)),
                given(typed, "standing").flatMap(name -> constant(StandingGroup.values(), name)),
                given(typed, "q"));
    }

    static Optional<CreditStatus> credit(Map<String, String> typed) {
        return given(typed, "credit").flatMap(name -> constant(CreditStatus.values(), name));
    }

    static Optional<Integer> month(Map<String, String> typed) {
        return given(typed, "month")
                .filter(month -> month.matches("[1-9]|1[0-2]"))
                .map(Integer::parseInt);
    }

    static int page(Map<String, String> typed) {
        return given(typed, "page")
                .filter(page -> page.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(1);
    }

    private static Optional<String> given(Map<String, String> typed, String name) {
        return Optional.ofNullable(typed.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    StandingFilter filter() {
        return new StandingFilter(level, area, association, standing, text);
    }

    CreditFilter credits(Optional<CreditStatus> status, Optional<Integer> month) {
        return new CreditFilter(year, Optional.empty(), level, area, association, status, month);
    }

    /** Returns the value of the place: a level, an area's code, or nothing for everywhere. */
    public String where() {
        return area.map(AreaCode::value).or(() -> level.map(Enum::name)).orElse("");
    }

    /** Returns the list of those with a standing, {@code ALL} for everybody. */
    public String toStanding(String group) {
        Map<String, String> parts = place();
        parts.put("standing", group.equals("ALL") ? "" : group);
        return "/supervisor" + query(parts) + LIST;
    }

    /** Returns the list of one area's bodies. */
    public String toArea(String code) {
        Map<String, String> parts = place();
        parts.put("where", code);
        return "/supervisor" + query(parts) + LIST;
    }

    /** Returns the products behind a figure; month may be null for the whole year. */
    public String toProducts(String credit, @Nullable Integer month) {
        Map<String, String> parts = place();
        parts.put("credit", credit);
        parts.put("month", month == null ? "" : month.toString());
        return "/supervisor/products" + query(parts);
    }

    /** Returns this list up to the number of a page. */
    public String toPage() {
        return "/supervisor" + query(everything()) + "&page=";
    }

    /** Returns this list as a spreadsheet. */
    public String toSpreadsheet() {
        return "/supervisor/standing.xlsx" + query(everything());
    }

    String toProductsPage(String credit, @Nullable Integer month) {
        return toProducts(credit, month) + "&page=";
    }

    private Map<String, String> place() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("year", Integer.toString(year));
        parts.put("where", where());
        parts.put("association", association.map(Enum::name).orElse(""));
        return parts;
    }

    private Map<String, String> everything() {
        Map<String, String> parts = place();
        parts.put("standing", standing.map(Enum::name).orElse(""));
        parts.put("q", text.orElse(""));
        return parts;
    }

    private static String query(Map<String, String> parts) {
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
