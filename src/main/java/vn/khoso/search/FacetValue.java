package vn.khoso.search;

/**
 * A value of a facet and how many results have it.
 *
 * @param value the value as it stands in addresses
 * @param count products that match the words and all filters of the other facets
 */
public record FacetValue(String value, long count) {}
