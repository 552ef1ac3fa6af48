package vn.khoso.web.site;

import java.util.List;

/**
 * A facet as the search page offers it.
 *
 * @param parameter its name in the address
 * @param shown the values always in sight
 * @param more the rest, behind "choose among …"
 */
record FacetGroup(String parameter, List<Choice> shown, List<Choice> more) {

    FacetGroup {
        shown = List.copyOf(shown);
        more = List.copyOf(more);
    }

    /** Tells whether there is nothing to choose. */
    public boolean isEmpty() {
        return shown.isEmpty();
    }

    /** Returns how many values there are; public because templates ask. */
    public int size() {
        return shown.size() + more.size();
    }

    /**
     * A value to choose.
     *
     * @param value as it stands in the address
     * @param name as a person reads it
     * @param count products that would be left
     * @param on whether it is chosen
     */
    record Choice(String value, String name, long count, boolean on) {}
}
