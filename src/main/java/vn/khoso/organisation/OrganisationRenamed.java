package vn.khoso.organisation;

import vn.khoso.shared.OrganisationId;

/**
 * News: an organisation is called otherwise now, or stands for another area. Published inside the transaction of the
 * change by whoever changes a name; listeners only schedule work.
 *
 * @param organisation which one
 */
public record OrganisationRenamed(OrganisationId organisation) {}
