package vn.khoso.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khoso.reports.figures.Comparison;
import vn.khoso.reports.words.Names;
import vn.khoso.reports.words.Numbers;
import vn.khoso.reports.words.PeriodWords;
import vn.khoso.reports.words.Sentences;

/** Numbers, dates, periods and sentence patterns as the samples prescribe them. */
class WordsTests {

    private static String plain(String text) {
        return Numbers.bare(text);
    }

    @Test
    void numbersInTextArePaddedBelowTenAndHaveThousands() {
        assertThat(Numbers.inText(5)).isEqualTo("05");
        assertThat(Numbers.inText(10)).isEqualTo("10");
        assertThat(Numbers.inText(1234)).isEqualTo("1.234");
        assertThat(plain(Numbers.ofAll(2, 6, "tổ chức"))).isEqualTo("02/06 tổ chức");
    }

    @Test
    void sharesAreRoundedHalfUpAndNeverToNothingOrEverything() {
        assertThat(Numbers.share(239, 489)).isEqualTo("48,9");
        assertThat(Numbers.share(0, 3)).isEqualTo("0");
        assertThat(Numbers.share(3, 3)).isEqualTo("100");
        assertThat(Numbers.share(1, 10_000)).isEqualTo("0,1");
        assertThat(Numbers.share(9_999, 10_000)).isEqualTo("99,9");
        assertThat(Numbers.share(1, 8)).isEqualTo("12,5");
        assertThat(Numbers.share(1, 16)).isEqualTo("6,3");
        assertThat(Numbers.share(30, 2)).isEqualTo("1.500,0");
    }

    @Test
    void datesHaveTheirOwnFormInTextAndTables() {
        assertThat(Numbers.dayInText(LocalDate.of(2026, 6, 30))).isEqualTo("30/6/2026");
        assertThat(Numbers.dayInText(LocalDate.of(2026, 1, 5))).isEqualTo("05/01/2026");
        assertThat(Numbers.dayInTable(LocalDate.of(2026, 6, 3))).isEqualTo("03/06/2026");
    }

    @Test
    void periodsHaveNames() {
        assertThat(plain(PeriodWords.full(ReportPeriod.of(PeriodKind.QUARTER, 2026, 2, 0))))
                .isEqualTo("quý II năm 2026");
        assertThat(plain(PeriodWords.full(GoldenFacts.HALF))).isEqualTo("6 tháng đầu năm 2026");
        assertThat(plain(PeriodWords.opening(GoldenFacts.YEAR))).isEqualTo("Năm 2026");
        assertThat(plain(PeriodWords.opening(ReportPeriod.range(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 15)))))
                .isEqualTo("Từ ngày 01/3/2026 đến ngày 15/5/2026");
    }

    @Test
    void aCutOffDayShiftsThePeriodNotTheYear() {
        ReportPeriod half = ReportPeriod.of(PeriodKind.SIX_MONTHS, 2026, 1, 14);
        assertThat(half.from()).isEqualTo(LocalDate.of(2025, 12, 15));
        assertThat(half.to()).isEqualTo(LocalDate.of(2026, 6, 14));
        assertThat(half.quotaYear()).isEqualTo(2026);
        assertThat(half.beginsWithTheYear()).isFalse();
        assertThat(half.lastPart().orElseThrow().from()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(half.lastYear().to()).isEqualTo(LocalDate.of(2025, 6, 14));
        assertThat(ReportPeriod.of(PeriodKind.QUARTER, 2026, 1, 0).previous().orElseThrow())
                .isEqualTo(ReportPeriod.of(PeriodKind.QUARTER, 2025, 4, 0));
    }

    @Test
    void noneSomeAllOneAndNobodyAreSaidRight() {
        String floor = "mức tối thiểu";
        assertThat(plain(Sentences.met(0, 3, "mức cao")))
                .isEqualTo("chưa có tổ chức nào trong số 03 tổ chức đạt mức cao");
        assertThat(plain(Sentences.met(5, 6, floor))).isEqualTo("có 05/06 tổ chức đạt mức tối thiểu, chiếm 83,3%");
        assertThat(plain(Sentences.met(6, 6, floor))).isEqualTo("cả 06 tổ chức đều đạt mức tối thiểu (100%)");
        assertThat(plain(Sentences.met(1, 1, floor)))
                .isEqualTo("tổ chức duy nhất thuộc diện thực hiện đã đạt mức tối thiểu");
        assertThat(plain(Sentences.met(0, 1, floor))).contains("chưa đạt");
        assertThat(plain(Sentences.met(0, 0, floor))).isEqualTo("không có tổ chức thuộc diện thực hiện");
        assertThat(plain(Sentences.published(0, 0))).isEqualTo("chưa ghi nhận sản phẩm nào");
        assertThat(plain(Sentences.published(3, 0))).endsWith("đều đã xác nhận");
    }

    @Test
    void changesAreSaidRight() {
        assertThat(plain(Sentences.change(within(184, 132))))
                .isEqualTo("quý II có 184 sản phẩm, tăng 52 sản phẩm (tăng 39,4%) so với quý I");
        assertThat(plain(Sentences.change(within(7, 7)))).isEqualTo("quý II có 07 sản phẩm, bằng quý I");
        assertThat(plain(Sentences.change(within(7, 0)))).endsWith("quý I chưa ghi nhận sản phẩm nào");
        assertThat(plain(Sentences.change(within(0, 0)))).isEqualTo("quý I và kỳ này đều chưa ghi nhận sản phẩm nào");
        assertThat(plain(Sentences.change(within(3, 6)))).contains("giảm 03 sản phẩm (giảm 50,0%)");
    }

    private static Comparison within(int products, int base) {
        ReportPeriod second = ReportPeriod.of(PeriodKind.QUARTER, 2026, 2, 0);
        return new Comparison(
                Comparison.Against.WITHIN, second, second.previous().orElseThrow(), products, base, true);
    }

    @Test
    void namesAreJoinedAsSentencesJoinThem() {
        assertThat(Names.joined(List.of("A"))).isEqualTo("A");
        assertThat(Names.joined(List.of("A", "B"))).isEqualTo("A và B");
        assertThat(Names.joined(List.of("A", "B", "C"))).isEqualTo("A, B và C");
    }
}
