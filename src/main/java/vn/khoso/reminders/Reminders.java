package vn.khoso.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.notification.NewNotice;
import vn.khoso.notification.NoticeId;
import vn.khoso.notification.Notices;
import vn.khoso.quota.Desks;
import vn.khoso.quota.OrganisationStanding;
import vn.khoso.quota.Standing;
import vn.khoso.quota.StandingFilter;
import vn.khoso.quota.Standings;
import vn.khoso.quota.Supervision;
import vn.khoso.quota.Underway;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;

/**
 * Reminds organisations that exist today and are below the floor of the running year. An organisation is reminded once a
 * day at most, whoever asks for it.
 */
@Component
public class Reminders {

    private static final int LONGEST_NOTE = 2000;

    private final Standings standings;
    private final Desks desks;
    private final Notices notices;
    private final Wording wording;
    private final ReminderRows rows;
    private final ReminderSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    Reminders(
            Standings standings,
            Desks desks,
            Notices notices,
            Wording wording,
            ReminderRows rows,
            ReminderSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.standings = standings;
        this.desks = desks;
        this.notices = notices;
        this.wording = wording;
        this.rows = rows;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Returns whom a supervisor would remind: those of the choice that exist today and are below the floor.
     *
     * @param only one organisation of the choice; empty for all of it
     */
    public List<OrganisationStanding> addressees(
            Supervision scope, StandingFilter filter, Optional<OrganisationId> only) {
        LocalDate today = today();
        List<OrganisationStanding> below = new ArrayList<>();
        standings.each(scope, filter, today.getYear(), row -> {
            boolean wanted =
                    only.isEmpty() || only.get().equals(row.organisation().id());
            if (wanted
                    && row.standing() == Standing.BELOW_FLOOR
                    && row.organisation().isValidOn(today)) {
                below.add(row);
            }
        });
        return List.copyOf(below);
    }

    /** Returns the letter an organisation would get, as it would read. */
    public NewNotice preview(OrganisationStanding standing, String note) {
        return wording.letter(standing, desks.of(standing.organisation().id()), today(), note);
    }

    /**
     * Reminds by hand everybody of the choice within the supervisor's scope.
     *
     * @param only one organisation of the choice; empty for all of it
     * @param note what the supervisor adds, up to 2,000 characters; may be blank
     * @throws KhosoException {@link ReminderProblem#NOBODY} or {@link ReminderProblem#NOTE_TOO_LONG}
     */
    @Transactional
    public Dispatch send(Person supervisor, StandingFilter filter, Optional<OrganisationId> only, String note) {
        if (note.length() > LONGEST_NOTE) {
            throw new KhosoException(ReminderProblem.NOTE_TOO_LONG, LONGEST_NOTE);
        }
        List<OrganisationStanding> addressees = addressees(Supervision.of(supervisor), filter, only);
        if (addressees.isEmpty()) {
            throw new KhosoException(ReminderProblem.NOBODY);
        }
        return send(Actor.of(supervisor.id()), addressees, note);
    }

    /** Reminds everybody below the floor if a set day has come whose reminders have not gone out; repeatable. */
    @Transactional
    public void sendWhenDue() {
        Optional<LocalDate> due = settings.due(today());
        if (due.isEmpty()) {
            return;
        }
        rows.lock();
        if (rows.ran(due.get())) {
            return;
        }
        Dispatch dispatch =
                send(Actor.SYSTEM, addressees(Supervision.EVERYTHING, StandingFilter.ALL, Optional.empty()), "");
        rows.ran(due.get(), clock.instant(), dispatch.sent());
    }

    /** Returns the next set day, if there is one. */
    public Optional<LocalDate> nextSetDay() {
        return settings.next(today());
    }

    /** Returns one page of the reminders sent within a scope, the latest first. */
    public Page<SentReminder> sent(Supervision scope, Optional<OrganisationId> organisation, PageRequest page) {
        return rows.list(scope, organisation, page);
    }

    private Dispatch send(Actor by, List<OrganisationStanding> addressees, String note) {
        rows.lock();
        LocalDate today = today();
        Set<OrganisationId> already = rows.remindedOn(today);
        Map<OrganisationId, Underway> underway = desks.of(
                addressees.stream().map(each -> each.organisation().id()).toList());
        int sent = 0;
        for (OrganisationStanding standing : addressees) {
            OrganisationId organisation = standing.organisation().id();
            if (!already.contains(organisation)) {
                Underway desk = underway.getOrDefault(organisation, Underway.NOTHING);
                NoticeId notice = notices.send(by, wording.letter(standing, desk, today, note));
                rows.add(notice, standing, today);
                sent++;
            }
        }
        audit.add(AuditEntry.of(by, "reminder.send", "year/" + today.getYear(), null, Map.of("sent", "" + sent)));
        return new Dispatch(sent, addressees.size() - sent);
    }

    private LocalDate today() {
        return KhosoTime.dayOf(clock.instant());
    }
}
