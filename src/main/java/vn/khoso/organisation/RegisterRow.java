package vn.khoso.organisation;

import java.time.LocalDate;
import java.util.Optional;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;

/**
 * One organisation as a file of the register says it.
 *
 * @param id its identity
 * @param kind which association
 * @param area the area it stands for
 * @param name its full name
 * @param shortName the short form
 * @param validFrom the first day on which it existed
 * @param validTo the last day, empty while it lives
 * @param successor who carries on for it
 * @param countsForQuota whether targets are counted for it
 */
record RegisterRow(
        OrganisationId id,
        OrganisationKind kind,
        AreaCode area,
        String name,
        String shortName,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Optional<OrganisationId> successor,
        boolean countsForQuota) {}
