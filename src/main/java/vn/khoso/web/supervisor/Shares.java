package vn.khoso.web.supervisor;

import java.util.Locale;
import vn.khoso.quota.StandingSummary;

/**
 * The three parts of the bar as percentages of its width: top met, floor met, below the floor.
 *
 * @param top width of the first part
 * @param floorFrom where the second begins
 * @param floor its width
 * @param belowFrom where the third begins
 * @param below its width
 */
record Shares(String top, String floorFrom, String floor, String belowFrom, String below) {

    static Shares of(StandingSummary summary) {
        return new Shares(
                part(summary.topMet(), summary),
                part(summary.topMet(), summary),
                part(summary.floorMet(), summary),
                part(summary.met(), summary),
                part(summary.belowFloor(), summary));
    }

    private static String part(int number, StandingSummary summary) {
        double share = summary.organisations() == 0 ? 0 : 100.0 * number / summary.organisations();
        return String.format(Locale.ROOT, "%.3f%%", share);
    }
}
