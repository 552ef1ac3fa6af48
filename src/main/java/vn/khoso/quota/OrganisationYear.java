package vn.khoso.quota;

import java.util.Optional;

/**
 * One year of an organisation.
 *
 * @param year the calendar year
 * @param standing what it achieved; empty when it had no target
 * @param published products first published in it, counted or not
 * @param excluded those of them that do not count
 * @param confirmed those whose prevailing ruling confirms them
 * @param refused those whose prevailing ruling refuses them
 */
public record OrganisationYear(
        int year, Optional<OrganisationStanding> standing, int published, int excluded, int confirmed, int refused) {}
