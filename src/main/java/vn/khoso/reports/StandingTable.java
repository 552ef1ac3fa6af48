package vn.khoso.reports;

import java.util.Locale;
import vn.khoso.quota.StandingFilter;
import vn.khoso.quota.Supervision;

/**
 * Which standings a workbook lists, exactly as the page it is downloaded from.
 *
 * @param scope whose organisations
 * @param filter which of them
 * @param year the calendar year
 * @param language in which words
 */
public record StandingTable(Supervision scope, StandingFilter filter, int year, Locale language) {}
