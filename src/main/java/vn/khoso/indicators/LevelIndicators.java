package vn.khoso.indicators;

import vn.khoso.organisation.Level;

/**
 * The sums of a level. Staff and training are sums over those that reported, so that their shares are sums over sums.
 *
 * @param level province or commune
 * @param organisations how many exist
 * @param reported how many of them reported
 * @param withSection how many have an own site, or a page here with a public product of the year
 * @param equipped how many of those that reported have a section or site and the management model
 * @param staff cadres
 * @param proficient those who master the basic tools
 * @param fullTime full-time cadres
 * @param trained those who were trained
 */
public record LevelIndicators(
        Level level,
        int organisations,
        int reported,
        int withSection,
        int equipped,
        int staff,
        int proficient,
        int fullTime,
        int trained) {

    /** Returns how many did not report. */
    public int notReported() {
        return organisations - reported;
    }
}
