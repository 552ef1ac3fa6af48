package vn.khoso.reports.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.quota.Exclusion;

/**
 * Everything a report says but for its two long lists.
 *
 * @param groups the table of results from the whole down to each association at each level that has organisations
 * @param parts products of the period month by month, or year by year for a long one
 * @param kinds products of the period by kind, the most frequent first
 * @param exclusions products published in the period that do not count, the most frequent reason first
 * @param plans organisations that set themselves a number, and how many have reached it
 * @param comparisons what the period is compared with
 * @param inForceFrom the day from which products have a target to count for
 * @param areas areas that have organisations of the commune level
 * @param areasAllMet those of them in which every organisation is at the floor
 * @param earlier what an issued report had said of a part of the period, if one did
 */
public record ReportTotals(
        List<GroupFigures> groups,
        List<Part> parts,
        List<KindFigures> kinds,
        List<Excluded> exclusions,
        Plans plans,
        List<Comparison> comparisons,
        LocalDate inForceFrom,
        int areas,
        int areasAllMet,
        Optional<Earlier> earlier) {

    /** Copies the lists. */
    public ReportTotals {
        groups = List.copyOf(groups);
        parts = List.copyOf(parts);
        kinds = List.copyOf(kinds);
        exclusions = List.copyOf(exclusions);
        comparisons = List.copyOf(comparisons);
    }

    /** Returns the row of everything. */
    public GroupFigures all() {
        return groups.getFirst();
    }

    /** Returns the row of a level, if it has organisations. */
    public Optional<GroupFigures> level(Level level) {
        return groups.stream()
                .filter(group ->
                        group.level().equals(Optional.of(level)) && group.kind().isEmpty())
                .findFirst();
    }

    /** Returns the rows of the associations at a level. */
    public List<GroupFigures> associations(Level level) {
        return groups.stream()
                .filter(group ->
                        group.level().equals(Optional.of(level)) && group.kind().isPresent())
                .toList();
    }

    /** Returns the row of an association at a level. */
    public Optional<GroupFigures> association(Level level, OrganisationKind kind) {
        return associations(level).stream()
                .filter(group -> group.kind().equals(Optional.of(kind)))
                .findFirst();
    }

    /** Returns how many products published in the period do not count. */
    public int excluded() {
        return exclusions.stream().mapToInt(Excluded::products).sum();
    }

    /**
     * A month, or a year of a long period.
     *
     * @param name {@code 2026-03} or {@code 2026}
     * @param confirmed confirmed products published in it
     * @param provisional unconfirmed ones
     */
    public record Part(String name, int confirmed, int provisional) {

        /** Returns all of them. */
        public int counted() {
            return confirmed + provisional;
        }
    }

    /**
     * Products of a kind.
     *
     * @param kind which
     * @param products how many count
     */
    public record KindFigures(ProductKind kind, int products) {}

    /**
     * Products that do not count for one reason.
     *
     * @param reason which
     * @param products how many
     */
    public record Excluded(Exclusion reason, int products) {}

    /**
     * Own targets.
     *
     * @param registered organisations that set one
     * @param met those of them that have reached it, by the rule of the report
     */
    public record Plans(int registered, int met) {}

    /**
     * What an earlier report had said of the first part of the period.
     *
     * @param asReported products it counted
     * @param withdrawn those of them withdrawn since
     * @param refused those of them refused since
     * @param otherwise those that do not count any more for another reason
     */
    public record Earlier(int asReported, int withdrawn, int refused, int otherwise) {}
}
