package vn.khoso.web.site;

import java.util.Optional;
import vn.khoso.organisation.AreaKind;
import vn.khoso.shared.AreaCode;

/**
 * An area in a list.
 *
 * @param code its official code
 * @param kind what it is
 * @param name its name without the word for its kind
 * @param fullName its name with that word
 * @param formerProvince the province it lay in before 1 July 2025
 * @param formedFrom the old communes it was formed from
 * @param products how many public products there are about it or by its organisations
 */
record Place(
        AreaCode code,
        AreaKind kind,
        String name,
        String fullName,
        Optional<String> formerProvince,
        Optional<String> formedFrom,
        long products) {}
