package vn.khoso.reports.output;

import java.util.Locale;
import vn.khoso.reports.figures.Comparison;
import vn.khoso.reports.figures.GroupFigures;
import vn.khoso.reports.figures.ReportTotals;
import vn.khoso.reports.words.Names;
import vn.khoso.reports.words.Numbers;
import vn.khoso.reports.words.PeriodWords;

/** The totals as lines. */
final class CsvFigures {

    private final CsvWriter csv;

    CsvFigures(CsvWriter csv) {
        this.csv = csv;
    }

    void write(ReportTotals totals) {
        totals.groups().forEach(this::group);
        for (ReportTotals.Part part : totals.parts()) {
            figure("bieu_do", part.name(), "", "da_xac_nhan", part.confirmed());
            figure("bieu_do", part.name(), "", "tam_tinh", part.provisional());
        }
        for (ReportTotals.KindFigures kind : totals.kinds()) {
            String name = Names.kind(kind.kind());
            figure("loai", kind.kind().name(), name, "san_pham", kind.products());
            csv.line(
                    "loai",
                    kind.kind().name(),
                    name,
                    "ty_le",
                    Numbers.share(kind.products(), totals.all().inPeriod()));
        }
        for (ReportTotals.Excluded excluded : totals.exclusions()) {
            figure(
                    "khong_tinh",
                    excluded.reason().name(),
                    Names.reason(excluded.reason()),
                    "san_pham",
                    excluded.products());
        }
        figure("ke_hoach", "ALL", "", "da_dang_ky", totals.plans().registered());
        figure("ke_hoach", "ALL", "", "hoan_thanh", totals.plans().met());
        totals.comparisons().stream().filter(Comparison::comparable).forEach(this::comparison);
        figure("dia_ban", "ALL", "", "so_dia_ban", totals.areas());
        figure("dia_ban", "ALL", "", "deu_dat_toi_thieu", totals.areasAllMet());
    }

    private void group(GroupFigures group) {
        String key = group.key();
        String name = group.level()
                .map(level ->
                        group.kind().map(kind -> Names.row(kind, level)).orElse(Names.capital(Names.level(level))))
                .orElse("Tổng số");
        figure("bang_1", key, name, "to_chuc", group.organisations());
        figure("bang_1", key, name, "da_xac_nhan", group.confirmed());
        figure("bang_1", key, name, "tam_tinh", group.provisional());
        figure("bang_1", key, name, "trong_ky", group.inPeriod());
        figure("bang_1", key, name, "dat_toi_thieu", group.floorMet());
        figure("bang_1", key, name, "dat_muc_cao", group.topMet());
        figure("bang_1", key, name, "cho_xac_nhan", group.onlyProvisional());
        figure("bang_1", key, name, "chua_du", group.tooFew());
        figure("bang_1", key, name, "chua_co", group.noProduct());
        if (group.organisations() > 1) {
            csv.line("bang_1", key, name, "ty_le_toi_thieu", Numbers.share(group.floorMet(), group.organisations()));
            csv.line("bang_1", key, name, "ty_le_muc_cao", Numbers.share(group.topMet(), group.organisations()));
        }
    }

    private void comparison(Comparison comparison) {
        String key = comparison.against().name().toLowerCase(Locale.ROOT);
        figure("so_sanh", key, PeriodWords.full(comparison.period()), "ky_nay", comparison.products());
        figure("so_sanh", key, PeriodWords.full(comparison.base()), "ky_so_sanh", comparison.baseProducts());
    }

    private void figure(String table, String row, String name, String measure, int value) {
        csv.line(table, row, name, measure, Integer.toString(value));
    }
}
