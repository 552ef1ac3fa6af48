package vn.khoso.reports.figures;

import java.util.Optional;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;

/**
 * An organisation that has a target in the year of the report, with its names as they were.
 *
 * @param id which one
 * @param kind its association
 * @param level province or commune
 * @param area its area
 * @param areaName the area with the word before it, such as {@code xã Ba Tơ}
 * @param name its full name
 * @param floor products to reach at least
 * @param top the top of the range
 * @param plan the number it set itself for the year, if it did
 */
public record OrganisationFact(
        OrganisationId id,
        OrganisationKind kind,
        Level level,
        AreaCode area,
        String areaName,
        String name,
        int floor,
        int top,
        Optional<Integer> plan) {}
