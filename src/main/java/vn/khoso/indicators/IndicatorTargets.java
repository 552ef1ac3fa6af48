package vn.khoso.indicators;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.khoso.organisation.Level;

/**
 * Settings below {@code khoso.indicators}: the shares the directive asks for, in percent (Directive 03-CT/TU, section 4).
 *
 * @param equipped organisations with a section or site and the management model, {@code 100}
 * @param proficientProvince proficient cadres at province level, {@code 70}
 * @param proficientCommune proficient cadres at commune level, {@code 50}
 * @param trained trained full-time cadres, {@code 100}
 */
@ConfigurationProperties("khoso.indicators")
public record IndicatorTargets(
        @DefaultValue("100") int equipped,
        @DefaultValue("70") int proficientProvince,
        @DefaultValue("50") int proficientCommune,
        @DefaultValue("100") int trained) {

    /** Refuses what is no percentage. */
    public IndicatorTargets {
        for (int share : new int[] {equipped, proficientProvince, proficientCommune, trained}) {
            if (share < 0 || share > 100) {
                throw new IllegalArgumentException("khoso.indicators.* must be 0 to 100, got " + share);
            }
        }
    }

    /** Returns the share of proficient cadres asked for at a level. */
    public int proficient(Level level) {
        return switch (level) {
            case PROVINCE -> proficientProvince;
            case COMMUNE -> proficientCommune;
        };
    }
}
