package vn.khoso.quota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/**
 * What was closed, read back from its canonical JSON; nothing in it is looked up again. Names are those of the day.
 *
 * @param format of the JSON, 1
 * @param rules the edition of the counting rules (a to k) it was made by, 1
 * @param scope for whom
 * @param scopeName its name on the day
 * @param period what kind of period
 * @param firstDay its first day
 * @param lastDay its last day
 * @param closedAt the instant whose facts it holds
 * @param closedBy who closed it
 * @param policies the targets it was measured by
 * @param organisations every organisation with a target, in the order of lists, with the products behind its figures
 * @param excluded products of the period that did not count, with the reason
 */
public record ClosedStatement(
        int format,
        int rules,
        ClosingScope scope,
        String scopeName,
        ClosingPeriod period,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant closedAt,
        String closedBy,
        List<Target> policies,
        List<Row> organisations,
        List<Excluded> excluded) {

    /** Copies the lists. */
    public ClosedStatement {
        policies = List.copyOf(policies);
        organisations = List.copyOf(organisations);
        excluded = List.copyOf(excluded);
    }

    /**
     * A level's target.
     *
     * @param level province or commune
     * @param floor products to reach at least
     * @param top the top of the range
     * @param countedKinds names of the kinds that count, in order
     * @param creditAll whether joint products are credited to each organisation
     * @param legalBasis the text that sets it
     */
    public record Target(
            Level level, int floor, int top, List<String> countedKinds, boolean creditAll, String legalBasis) {}

    /**
     * One organisation.
     *
     * @param id its identity
     * @param name its full name on the day
     * @param shortName the short form
     * @param kind its association
     * @param level province or commune
     * @param area its area's code
     * @param areaName its area with the word before it
     * @param floor products to reach at least
     * @param top the top of the range
     * @param ownTarget of its annual plan
     * @param confirmed how many products counted confirmed
     * @param provisional how many counted without a ruling
     * @param products these products
     */
    public record Row(
            OrganisationId id,
            String name,
            String shortName,
            OrganisationKind kind,
            Level level,
            AreaCode area,
            String areaName,
            int floor,
            int top,
            Optional<Integer> ownTarget,
            int confirmed,
            int provisional,
            List<Counted> products) {}

    /**
     * A product behind a figure.
     *
     * @param id its identity
     * @param title its title on the day
     * @param kind name of its kind
     * @param publisher who published it: the organisation itself, or a predecessor
     * @param countsFrom its first publication
     * @param status confirmed or provisional
     */
    public record Counted(
            ProductId id,
            String title,
            String kind,
            OrganisationId publisher,
            Instant countsFrom,
            CreditStatus status) {}

    /**
     * A product that did not count.
     *
     * @param id its identity
     * @param title its title on the day
     * @param kind name of its kind
     * @param organisation for whom
     * @param countsFrom its first publication
     * @param reason why
     */
    public record Excluded(
            ProductId id,
            String title,
            String kind,
            OrganisationId organisation,
            Instant countsFrom,
            Exclusion reason) {}
}
