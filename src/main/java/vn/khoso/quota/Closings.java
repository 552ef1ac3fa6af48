package vn.khoso.quota;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.account.Grant;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.Sha256;

/**
 * Closing a period freezes a statement for ever; only a YEAR closing locks its year. The province's closing prevails
 * over an association's, that over a commune's. What changed since is listed beside the statement, never worked into it.
 */
@Component
public class Closings {

    private static final Logger LOG = LoggerFactory.getLogger(Closings.class);

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 2000;

    /** A product that changes while its year is being closed makes the closing begin again. */
    private static final int ATTEMPTS = 10;

    private final ClosingRows rows;
    private final ClosingFigures figures;
    private final Statements statements;
    private final ClosedYears years;
    private final Standings standings;
    private final AuditTrail audit;
    private final TransactionTemplate snapshot;
    private final Clock clock;

    Closings(
            ClosingRows rows,
            ClosingFigures figures,
            Statements statements,
            ClosedYears years,
            Standings standings,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.figures = figures;
        this.statements = statements;
        this.years = years;
        this.standings = standings;
        this.audit = audit;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /** Returns the scopes a person may close: those the person supervises, the widest first. */
    public List<ClosingScope> scopesOf(Person person) {
        return person.grants().stream()
                .filter(grant -> grant.role() == Role.SUPERVISOR)
                .map(Grant::scope)
                .flatMap(scope -> closable(scope).stream())
                .distinct()
                .sorted((one, other) -> one.rank() == other.rank()
                        ? one.value().compareTo(other.value())
                        : one.rank().compareTo(other.rank()))
                .toList();
    }

    private static Optional<ClosingScope> closable(Scope scope) {
        return switch (scope) {
            case Scope.Province province -> Optional.of(new ClosingScope.Province());
            case Scope.Association association -> Optional.of(new ClosingScope.Association(association.kind()));
            case Scope.Commune commune -> Optional.of(new ClosingScope.Commune(commune.area()));
            case Scope.Everything other -> Optional.empty();
            case Scope.OneOrganisation other -> Optional.empty();
        };
    }

    /**
     * Closes a period for a scope that the person supervises: freezes the figures as they stand now.
     *
     * @return the closing's number
     * @throws KhosoException {@link QuotaProblem#OUT_OF_SCOPE}, {@link QuotaProblem#YEAR_WITHOUT_TARGET},
     *     {@link QuotaProblem#CANNOT_CLOSE} when a year is not over or another period has not begun, or
     *     {@link QuotaProblem#ALREADY_CLOSED}
     */
    public long close(Person person, ClosingScope scope, LocalDate firstDay, LocalDate lastDay) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(snapshot.execute(status -> closeOnce(person, scope, firstDay, lastDay)));
            } catch (ConcurrencyFailureException changedMeanwhile) {
                if (attempt == ATTEMPTS) {
                    throw changedMeanwhile;
                }
                LOG.info("a closing begins again attempt={} cause={}", attempt + 1, changedMeanwhile.toString());
            }
        }
    }

    private long closeOnce(Person person, ClosingScope scope, LocalDate firstDay, LocalDate lastDay) {
        // Before the first question, so that the snapshot of this transaction is taken once nobody else closes.
        years.shut();
        if (!scopesOf(person).contains(scope)) {
            throw new KhosoException(QuotaProblem.OUT_OF_SCOPE);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        QuotaPeriod period = new QuotaPeriod(firstDay, lastDay, now);
        ClosingPeriod kind = ClosingPeriod.of(period);
        requireClosable(scope, kind, period);
        ClosedStatement statement = statements.of(person, scope, kind, period);
        String json = StatementJson.write(statement);
        Sha256 sha256 = Sha256.of(json.getBytes(StandardCharsets.UTF_8));
        long id = rows.add(statement, person.id(), json, sha256);
        audit.add(AuditEntry.of(
                Actor.of(person.id()),
                "closing.close",
                "closing/" + id,
                null,
                Map.of(
                        "scope", scope.rank().name() + " " + scope.value(),
                        "period", firstDay + "/" + lastDay,
                        "sha256", sha256.hex())));
        return id;
    }

    private void requireClosable(ClosingScope scope, ClosingPeriod kind, QuotaPeriod period) {
        LocalDate today = KhosoTime.dayOf(period.asOf());
        standings.requireYear(period.year());
        boolean begun = !period.firstDay().isAfter(today);
        boolean over = period.lastDay().isBefore(today);
        if (!begun || (kind == ClosingPeriod.YEAR && !over)) {
            throw new KhosoException(QuotaProblem.CANNOT_CLOSE);
        }
        boolean again = rows.list().stream()
                .anyMatch(other -> other.locks()
                        && kind == ClosingPeriod.YEAR
                        && other.scope().equals(scope)
                        && other.firstDay().equals(period.firstDay()));
        if (again) {
            throw new KhosoException(QuotaProblem.ALREADY_CLOSED, Integer.toString(period.year()));
        }
    }

    /**
     * Opens a closed year again; its statement stays, and so does this act.
     *
     * @param reason 5 to 2,000 letters
     * @throws KhosoException {@link QuotaProblem#CLOSING_NOT_FOUND}, {@link QuotaProblem#OUT_OF_SCOPE},
     *     {@link QuotaProblem#REASON_UNFIT} or {@link QuotaProblem#CANNOT_REOPEN}
     */
    @Transactional
    public void reopen(Person person, long id, String reason) {
        years.shut();
        String given = reason.strip();
        if (given.length() < SHORTEST_REASON || given.length() > LONGEST_REASON) {
            throw new KhosoException(QuotaProblem.REASON_UNFIT);
        }
        Closing closing = get(id);
        if (!scopesOf(person).contains(closing.scope())) {
            throw new KhosoException(QuotaProblem.OUT_OF_SCOPE);
        }
        if (!closing.locks()) {
            throw new KhosoException(QuotaProblem.CANNOT_REOPEN);
        }
        rows.reopen(id, given, person.id(), clock.instant());
        audit.add(
                AuditEntry.of(Actor.of(person.id()), "closing.reopen", "closing/" + id, null, Map.of("reason", given)));
    }

    /** Returns all closings that concern what a person follows, the latest first. */
    public List<Closing> list(Supervision scope) {
        return rows.list().stream()
                .filter(closing -> isVisible(closing.scope(), scope))
                .toList();
    }

    /** The province's closings concern everybody; others those who follow that scope. */
    private static boolean isVisible(ClosingScope closed, Supervision scope) {
        return switch (closed) {
            case ClosingScope.Province province -> true;
            case ClosingScope.Association association ->
                scope.everything() || scope.kinds().contains(association.kind());
            case ClosingScope.Commune commune ->
                scope.everything() || scope.areas().contains(commune.area());
        };
    }

    /**
     * Returns a closing.
     *
     * @throws KhosoException {@link QuotaProblem#CLOSING_NOT_FOUND}
     */
    public Closing get(long id) {
        return rows.find(id).orElseThrow(() -> new KhosoException(QuotaProblem.CLOSING_NOT_FOUND));
    }

    /** Returns the canonical JSON of a closing, whose bytes in UTF-8 have its digest. */
    public String json(long id) {
        get(id);
        return rows.statement(id);
    }

    /**
     * Returns the frozen statement, after its digest was compared.
     *
     * @throws IllegalStateException when the stored text does not have the recorded digest
     */
    public ClosedStatement statement(long id) {
        Closing closing = get(id);
        String json = rows.statement(id);
        if (!Sha256.of(json.getBytes(StandardCharsets.UTF_8)).equals(closing.sha256())) {
            throw new IllegalStateException("the statement of closing " + id + " does not have its digest");
        }
        return StatementJson.read(json);
    }

    /** Returns the YEAR closing of a scope in force for a year, if there is one; reports of that year are made from it. */
    public Optional<Closing> inForce(ClosingScope scope, int year) {
        return rows.list().stream()
                .filter(closing -> closing.locks()
                        && closing.scope().equals(scope)
                        && closing.firstDay().getYear() == year)
                .findFirst();
    }

    /** Returns what stands otherwise now than the statement says: "từ khi chốt: +2, −1". */
    public List<ClosingChange> changesSince(long id) {
        return figures.changes(get(id), clock.instant());
    }
}
