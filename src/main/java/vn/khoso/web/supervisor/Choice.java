package vn.khoso.web.supervisor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
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
 * @param through the last month whose products are looked at, 1 to 12; empty for the whole year
 * @param path the page that shows it: the overview, or an association's own page
 */
record Choice(
        int year,
        Optional<Level> level,
        Optional<AreaCode> area,
        Optional<OrganisationKind> association,
        Optional<StandingGroup> standing,
        Optional<String> text,
        Optional<Integer> through,
        String path) {

    static final String OVERVIEW = "/supervisor";
    static final String ASSOCIATION = "/supervisor/associations/";

    private static final String LIST = "#organisations";

    static Choice read(Map<String, String> typed, int currentYear) {
        Optional<String> where = Query.given(typed, "where");
        return new Choice(
                Query.year(typed, currentYear),
                where.flatMap(name -> Query.constant(Level.values(), name)),
                where.filter(code -> code.matches("\\d{2}|\\d{5}")).map(AreaCode::new),
                Query.given(typed, "association").flatMap(name -> Query.constant(OrganisationKind.values(), name)),
                Query.given(typed, "standing").flatMap(name -> Query.constant(StandingGroup.values(), name)),
                Query.given(typed, "q"),
                Query.month(typed, "through"),
                OVERVIEW);
    }

    /** Returns the same choice on an association's own page. */
    Choice of(OrganisationKind kind) {
        return new Choice(year, level, area, Optional.of(kind), standing, text, through, ASSOCIATION + kind);
    }

    /** Returns the choice of one area's bodies. */
    Choice of(AreaCode one) {
        return new Choice(
                year,
                Optional.empty(),
                Optional.of(one),
                association,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                path);
    }

    /** Returns the same place and association in another year. */
    public Choice inYear(int other) {
        return new Choice(other, level, area, association, Optional.empty(), Optional.empty(), Optional.empty(), path);
    }

    StandingFilter filter() {
        return new StandingFilter(level, area, association, standing, text);
    }

    /** Returns the value of the place: a level, an area's code, or nothing for everywhere. */
    public String where() {
        return area.map(AreaCode::value).or(() -> level.map(Enum::name)).orElse("");
    }

    /** Returns the list of those with a standing, {@code ALL} for everybody. */
    public String toStanding(String group) {
        Map<String, String> parts = place();
        parts.put("standing", group.equals("ALL") ? "" : group);
        return path + Query.of(parts) + LIST;
    }

    /** Returns the list of those that had reached the floor at the end of a month. */
    public String toMetBy(int month) {
        Map<String, String> parts = place();
        parts.put("standing", StandingGroup.MET.name());
        parts.put("through", Integer.toString(month));
        return path + Query.of(parts) + LIST;
    }

    /** Returns the list of those of a level with a standing. */
    public String toLevel(String level, String group) {
        Map<String, String> parts = place();
        parts.put("where", level);
        parts.put("standing", group.equals("ALL") ? "" : group);
        return path + Query.of(parts) + LIST;
    }

    /** Returns the list of those of an association with a standing, within the chosen place. */
    public String toAssociation(String association, String group) {
        Map<String, String> parts = place();
        parts.put("association", association);
        parts.put("standing", group.equals("ALL") ? "" : group);
        return OVERVIEW + Query.of(parts) + LIST;
    }

    /** Returns the page of one area; the list of its bodies when only one association is looked at. */
    public String toArea(String code) {
        if (association.isEmpty()) {
            return "/supervisor/areas/" + code + "?year=" + year;
        }
        Map<String, String> parts = place();
        parts.put("where", code);
        return path + Query.of(parts) + LIST;
    }

    /** Returns the products behind a figure; month may be null for the whole year. */
    public String toProducts(String credit, @Nullable Integer month) {
        return ProductChoice.of(this, credit, month == null ? "" : month.toString())
                .address();
    }

    /** Returns the counted products of the organisations of a level. */
    public String toProductsOfLevel(String one) {
        return new Choice(
                        year,
                        Query.constant(Level.values(), one),
                        Optional.empty(),
                        association,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        path)
                .toProducts("COUNTED", null);
    }

    /** Returns the counted products of an association, within the chosen place. */
    public String toProductsOfAssociation(String one) {
        return of(OrganisationKind.valueOf(one)).toProducts("COUNTED", null);
    }

    /** Returns the counted products of a kind. */
    public String toKind(String kind, String credit) {
        return ProductChoice.of(this, credit, "").ofKind(kind);
    }

    /** Returns the counted products for an audience. */
    public String toAudience(String audience, String credit) {
        return ProductChoice.of(this, credit, "").forAudience(audience);
    }

    /** Returns this list up to the number of a page. */
    public String toPage() {
        return path + Query.of(everything()) + "&page=";
    }

    /** Returns this list as a file of the given ending, {@code xlsx} or {@code csv}. */
    public String toFile(String ending) {
        return "/supervisor/standing." + ending + Query.of(withAssociation(everything()));
    }

    /** Returns the table of one side as CSV: {@code levels}, {@code associations}, {@code areas} … */
    public String toTable(String side) {
        return "/supervisor/tables/" + side + ".csv" + Query.of(withAssociation(place()));
    }

    /** Returns the form that reminds those of this choice. */
    public String toReminder() {
        Map<String, String> parts = withAssociation(place());
        parts.remove("year");
        return "/supervisor/reminders/new" + Query.of(parts);
    }

    /** Returns this choice without its place and association. */
    public String toWhole() {
        return path + "?year=" + year;
    }

    Map<String, String> withAssociation(Map<String, String> parts) {
        parts.put("association", association.map(Enum::name).orElse(""));
        return parts;
    }

    Map<String, String> place() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("year", Integer.toString(year));
        parts.put("where", where());
        return path.equals(OVERVIEW) ? withAssociation(parts) : parts;
    }

    private Map<String, String> everything() {
        Map<String, String> parts = place();
        parts.put("standing", standing.map(Enum::name).orElse(""));
        parts.put("q", text.orElse(""));
        parts.put("through", through.map(String::valueOf).orElse(""));
        return parts;
    }
}
