package vn.khoso.search;

import java.time.LocalDate;

/**
 * Words that were looked for in vain.
 *
 * @param words what was typed, in lower case
 * @param number how often on all days kept
 * @param lastDay the last of those days
 */
public record FruitlessSearch(String words, long number, LocalDate lastDay) {}
