package vn.khoso.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.KhosoException;

/** Keeps the days of the register out of years whose figures are closed. */
@Component
class ClosedDaysGuard {

    private final ObjectProvider<ClosedDays> closedDays;

    ClosedDaysGuard(ObjectProvider<ClosedDays> closedDays) {
        this.closedDays = closedDays;
    }

    /** Tells whether a body that ends on this day, or begins on the next, would change a closed year. */
    boolean reachesIn(OrganisationKind kind, AreaCode area, LocalDate lastDay) {
        return Optional.ofNullable(closedDays.getIfAvailable())
                .flatMap(closed -> closed.last(kind, area))
                .filter(lastDay::isBefore)
                .isPresent();
    }

    /** Tells whether any year of a body is closed, so that whether targets are counted for it must stay as it is. */
    boolean isAnyClosed(OrganisationKind kind, AreaCode area) {
        return Optional.ofNullable(closedDays.getIfAvailable())
                .flatMap(closed -> closed.last(kind, area))
                .isPresent();
    }

    /**
     * Refuses a last day inside a closed year.
     *
     * @throws KhosoException {@link OrganisationProblem#CLOSED_YEAR}
     */
    void require(Organisation organisation, LocalDate lastDay) {
        if (reachesIn(organisation.kind(), organisation.area(), lastDay)) {
            throw new KhosoException(OrganisationProblem.CLOSED_YEAR, Integer.toString(lastDay.getYear()));
        }
    }
}
