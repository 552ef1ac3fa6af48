package vn.khoso.web.site;

/**
 * How many there are of something.
 *
 * @param name an enum's name or a code
 * @param number how many
 */
record Count(String name, long number) {}
