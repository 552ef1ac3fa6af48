package vn.khoso.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khoso.account.Person;
import vn.khoso.organisation.Area;
import vn.khoso.organisation.Areas;
import vn.khoso.quota.ClosedStatement.Counted;
import vn.khoso.quota.ClosedStatement.Excluded;
import vn.khoso.quota.ClosedStatement.Row;
import vn.khoso.quota.ClosedStatement.Target;
import vn.khoso.quota.ClosingFigures.Figure;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;

/** Writes the statement of a period: every organisation with the products behind its figures, and what did not count. */
@Component
class Statements {

    /** The edition of the counting rules a to k. */
    private static final int RULES = 1;

    private final ClosingFigures figures;
    private final Standings standings;
    private final QuotaPolicies policies;
    private final Areas areas;

    Statements(ClosingFigures figures, Standings standings, QuotaPolicies policies, Areas areas) {
        this.figures = figures;
        this.standings = standings;
        this.policies = policies;
        this.areas = areas;
    }

    /** Returns what a closing of the period would freeze at its instant. */
    ClosedStatement of(Person person, ClosingScope scope, ClosingPeriod kind, QuotaPeriod period) {
        List<Figure> found = figures.read(scope, period);
        Map<OrganisationId, List<Figure>> counted = found.stream()
                .filter(figure -> figure.exclusion().isEmpty())
                .collect(Collectors.groupingBy(Figure::shownWith));
        List<Row> organisations = new ArrayList<>();
        standings.each(
                scope.supervision(),
                StandingFilter.ALL,
                period,
                standing -> organisations.add(row(
                        standing, counted.getOrDefault(standing.organisation().id(), List.of()))));
        List<Excluded> excluded = found.stream()
                .flatMap(figure -> figure.exclusion().stream()
                        .map(reason -> new Excluded(
                                figure.product(),
                                figure.title(),
                                figure.kind(),
                                figure.publisher(),
                                figure.countsFrom(),
                                reason)))
                .toList();
        return new ClosedStatement(
                StatementJson.FORMAT,
                RULES,
                scope,
                name(scope),
                kind,
                period.firstDay(),
                period.lastDay(),
                period.asOf(),
                person.displayName(),
                policies.inForce(period.year()).stream().map(Statements::target).toList(),
                organisations,
                excluded);
    }

    private static Row row(OrganisationStanding standing, List<Figure> figures) {
        List<Counted> products = figures.stream()
                .map(figure -> new Counted(
                        figure.product(),
                        figure.title(),
                        figure.kind(),
                        figure.publisher(),
                        figure.countsFrom(),
                        figure.status()))
                .toList();
        int confirmed = (int) figures.stream()
                .filter(figure -> figure.status() == CreditStatus.COUNTED_CONFIRMED)
                .count();
        return new Row(
                standing.organisation().id(),
                standing.organisation().name(),
                standing.organisation().shortName(),
                standing.organisation().kind(),
                standing.organisation().level(),
                standing.organisation().area(),
                standing.areaName(),
                standing.floor(),
                standing.top(),
                standing.ownTarget(),
                confirmed,
                products.size() - confirmed,
                products);
    }

    private static Target target(QuotaPolicy policy) {
        return new Target(
                policy.level(),
                policy.floor(),
                policy.top(),
                policy.countedKinds().stream().map(Enum::name).sorted().toList(),
                policy.creditAll(),
                policy.legalBasis());
    }

    private String name(ClosingScope scope) {
        return switch (scope) {
            case ClosingScope.Province province ->
                areas.province().map(Area::fullName).orElse("");
            case ClosingScope.Association association -> association.kind().name();
            case ClosingScope.Commune commune -> areaName(commune.area());
        };
    }

    private String areaName(AreaCode code) {
        return areas.find(code).map(Area::fullName).orElse(code.value());
    }
}
