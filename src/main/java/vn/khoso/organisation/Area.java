package vn.khoso.organisation;

import java.util.Optional;
import vn.khoso.shared.AreaCode;

/**
 * An administrative unit.
 *
 * @param code its official code, the key; names collide without tone marks
 * @param kind what it is
 * @param name its name without the word for its kind, such as {@code Ba Tơ}
 * @param formerProvince the province it lay in before 1 July 2025, for communes
 * @param formedFrom the old communes it was formed from, as one line, for search by an old name
 */
public record Area(
        AreaCode code, AreaKind kind, String name, Optional<String> formerProvince, Optional<String> formedFrom) {

    /** Returns the name with its word before it, such as {@code xã Ba Tơ}. */
    public String fullName() {
        return kind.word() + " " + name;
    }
}
