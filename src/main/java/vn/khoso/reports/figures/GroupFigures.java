package vn.khoso.reports.figures;

import java.util.Optional;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;

/**
 * One row of the table of results: everything, a level, or an association at a level.
 *
 * @param level empty for everything
 * @param kind empty for everything and for a level
 * @param organisations the denominator of both shares
 * @param confirmed confirmed products of the year so far
 * @param provisional unconfirmed ones
 * @param inPeriod products that count, published within the period
 * @param floorMet organisations at the floor or above
 * @param topMet those of them at the top
 * @param onlyProvisional those that wait for a ruling to reach the floor
 * @param tooFew those with too few products even then
 * @param noProduct those without a product that counts
 */
public record GroupFigures(
        Optional<Level> level,
        Optional<OrganisationKind> kind,
        int organisations,
        int confirmed,
        int provisional,
        int inPeriod,
        int floorMet,
        int topMet,
        int onlyProvisional,
        int tooFew,
        int noProduct) {

    static GroupFigures none(Optional<Level> level, Optional<OrganisationKind> kind) {
        return new GroupFigures(level, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    GroupFigures plus(OrganisationFigures one) {
        Attainment attained = one.attained();
        return new GroupFigures(
                level,
                kind,
                organisations + 1,
                confirmed + one.confirmed(),
                provisional + one.provisional(),
                inPeriod + one.inPeriod(),
                floorMet + (attained.met() ? 1 : 0),
                topMet + (attained == Attainment.TOP_MET ? 1 : 0),
                onlyProvisional + (attained == Attainment.ONLY_PROVISIONAL ? 1 : 0),
                tooFew + (attained == Attainment.TOO_FEW ? 1 : 0),
                noProduct + (attained == Attainment.NO_PRODUCT ? 1 : 0));
    }

    /** Returns all products that count. */
    public int counted() {
        return confirmed + provisional;
    }

    /** Returns the organisations below the floor, for whatever reason. */
    public int notMet() {
        return organisations - floorMet;
    }

    /** Returns a name that does not change, such as {@code COMMUNE/phu-nu}. */
    public String key() {
        return level.map(each -> each.name() + kind.map(one -> "/" + one.slug()).orElse(""))
                .orElse("ALL");
    }
}
