package vn.khoso.reports.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.reports.ReportPeriod;
import vn.khoso.reports.ReportScope;
import vn.khoso.reports.figures.OrganisationFigures;
import vn.khoso.reports.figures.ReportTotals;

/**
 * All that a document is made from.
 *
 * @param period the time
 * @param asOf the day as of whose end the figures are, the last day of the period or an earlier one while it runs
 * @param scope whose organisations
 * @param scopeName what that is called inside a sentence, such as {@code toàn tỉnh} or {@code xã Ba Tơ}
 * @param closedOn the day of the closed statement the figures are from, if they are
 * @param creditAll the levels at which joint products are credited to each organisation
 * @param provisionalCounts whether unconfirmed products count for reaching a level
 * @param totals the figures
 * @param organisations every organisation, by level, area and kind
 * @param products the products to list in the annex
 * @param counted how many products of the period count at the commune level, listed or not
 * @param edits the editable texts by name
 * @param letterhead the body that reports
 * @param signedIn the month in which it is signed: any day of it
 * @param draft whether it is a draft
 */
public record Content(
        ReportPeriod period,
        LocalDate asOf,
        ReportScope scope,
        String scopeName,
        Optional<LocalDate> closedOn,
        Set<Level> creditAll,
        boolean provisionalCounts,
        ReportTotals totals,
        List<OrganisationFigures> organisations,
        List<ListedProduct> products,
        int counted,
        Map<String, String> edits,
        Letterhead letterhead,
        LocalDate signedIn,
        boolean draft) {

    /** Copies the lists. */
    public Content {
        creditAll = Set.copyOf(creditAll);
        organisations = List.copyOf(organisations);
        products = List.copyOf(products);
        edits = Map.copyOf(edits);
    }

    /** Returns the organisations of a level. */
    List<OrganisationFigures> of(Level level) {
        return organisations.stream()
                .filter(one -> one.organisation().level() == level)
                .toList();
    }

    /** Tells whether the year is over: only then has an organisation missed its target. */
    boolean yearOver() {
        return period.endsTheYear() && !asOf.isBefore(period.to());
    }

    /** Tells whether one organisation alone is told of. */
    boolean ofOne() {
        return scope instanceof ReportScope.OneOrganisation;
    }

    /** Tells whether the bodies of the Front can be among those told of. */
    boolean mayHoldTheFront() {
        return switch (scope) {
            case ReportScope.Province province -> true;
            case ReportScope.OfLevel level -> true;
            case ReportScope.Area area -> true;
            case ReportScope.Association association -> association.association() == OrganisationKind.FRONT;
            case ReportScope.OneOrganisation one -> false;
        };
    }

    /** Tells whether the whole province is told of. */
    boolean wholeProvince() {
        return scope instanceof ReportScope.Province;
    }
}
