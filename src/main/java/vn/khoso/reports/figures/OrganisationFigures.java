package vn.khoso.reports.figures;

/**
 * What one organisation has achieved.
 *
 * @param organisation whose
 * @param confirmed confirmed products of the quota year up to the last day of the period
 * @param provisional unconfirmed ones of the same days
 * @param inPeriod products that count and were published within the period
 * @param attained how far that brought it by the rule of the report
 */
public record OrganisationFigures(
        OrganisationFact organisation, int confirmed, int provisional, int inPeriod, Attainment attained) {

    /** Returns the products that count, confirmed or not. */
    public int counted() {
        return confirmed + provisional;
    }
}
