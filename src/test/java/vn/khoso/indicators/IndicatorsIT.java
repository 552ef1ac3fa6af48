package vn.khoso.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import vn.khoso.account.Grant;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.organisation.Level;
import vn.khoso.quota.QuotaWorld;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.PageRequest;

class IndicatorsIT {

    private static final IndicatorChoice ALL = new IndicatorChoice(true, Set.of(), Set.of(), Optional.empty());
    private static final IndicatorPeriod YEAR = new IndicatorPeriod(2026, IndicatorTerm.YEAR);
    private static final String PROOF = "https://example.vn/bao-cao";
    private static QuotaWorld world;
    private IndicatorReports reports;
    private IndicatorBoard board;

    @BeforeAll
    static void open() {
        world = new QuotaWorld(Modules.class);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void reset() {
        world.execute("DELETE FROM indicator_report");
        world.reset();
        reports = world.get(IndicatorReports.class);
        board = world.get(IndicatorBoard.class);
    }

    @Test
    void sharesAreSumsOverSumsOfThoseThatReportedAndTheOthersStandApart() {
        report("phu-nu-21484", numbers("", true, 10, 9));
        report("nong-dan-21484", numbers("https://nongdan.example.vn", true, 2, 0));
        report("phu-nu-51", numbers("https://phunu.example.vn", true, 30, 21));

        List<LevelIndicators> levels = board.levels(ALL, YEAR);

        assertThat(levels)
                .containsExactly(
                        new LevelIndicators(Level.PROVINCE, 6, 1, 1, 1, 30, 21, 5, 4),
                        new LevelIndicators(Level.COMMUNE, 483, 2, 1, 1, 12, 9, 10, 8));
        assertThat(levels.getLast().notReported()).isEqualTo(481);
    }

    @Test
    void aPageHereCountsAsASectionOnlyWithAPublicProductOfTheYear() {
        report("phu-nu-21484", numbers("", true, 10, 9));
        report("nong-dan-21484", numbers("", true, 10, 9));
        report("mat-tran-21484", numbers("", true, 10, 9));
        report("thanh-nien-21484", numbers("", false, 10, 9));
        world.product("phu-nu-21484").insert();
        world.product("nong-dan-21484").at("2025-12-01T00:00:00Z").insert();
        world.product("mat-tran-21484").withdrawn().insert();
        world.product("thanh-nien-21484").insert();
        world.product("cuu-chien-binh-21484").at("2026-12-01T00:00:00Z").insert();

        assertThat(listed(IndicatorGroup.EQUIPPED)).containsExactly("phu-nu-21484");
        assertThat(listed(IndicatorGroup.NOT_EQUIPPED))
                .containsExactly("mat-tran-21484", "nong-dan-21484", "thanh-nien-21484");
        assertThat(board.levels(ALL, YEAR).getLast().withSection()).isEqualTo(2);
        assertThat(board.list(ALL, YEAR, Optional.of(IndicatorGroup.NOT_REPORTED), new PageRequest(1, 1))
                        .total())
                .isEqualTo(485);
    }

    @Test
    void anOrganisationReportsOncePerPeriodAndCorrectsWithWhatItSaw() {
        report("phu-nu-21484", numbers("", true, 10, 9));
        Person staff = staff("phu-nu-21484");
        OrganisationId women = new OrganisationId("phu-nu-21484");

        assertThatThrownBy(() -> reports.report(staff, women, YEAR, numbers("", true, 10, 8), 0))
                .hasMessageContaining("KS-INDICATOR-06");
        reports.report(staff, women, YEAR, numbers("", true, 10, 8), 1);

        IndicatorReport kept = reports.find(women, YEAR).orElseThrow();
        assertThat(kept.version()).isEqualTo(2);
        assertThat(kept.numbers().proficient()).isEqualTo(8);
        assertThat(reports.find(women, new IndicatorPeriod(2026, IndicatorTerm.SIX_MONTHS)))
                .isEmpty();
    }

    @Test
    void onlyTheOwnStaffReportAndOnlyForAPeriodThatIsOpen() {
        OrganisationId women = new OrganisationId("phu-nu-21484");
        IndicatorNumbers numbers = numbers("", true, 10, 9);

        assertThatThrownBy(() -> reports.report(staff("nong-dan-21484"), women, YEAR, numbers, 0))
                .hasMessageContaining("KS-INDICATOR-04");
        assertThatThrownBy(() -> reports.report(QuotaWorld.BA_TO, women, YEAR, numbers, 0))
                .hasMessageContaining("KS-INDICATOR-04");
        for (int year : new int[] {2024, 2027}) {
            assertThatThrownBy(() -> reports.report(
                            staff("phu-nu-21484"),
                            women,
                            new IndicatorPeriod(year, IndicatorTerm.SIX_MONTHS),
                            numbers,
                            0))
                    .hasMessageContaining("KS-INDICATOR-05");
        }
    }

    @Test
    void numbersThatCannotBeAndClaimsWithoutEvidenceAreRefused() {
        assertThatThrownBy(() -> numbers("", true, 3, 4)).hasMessageContaining("KS-INDICATOR-01");
        assertThatThrownBy(() -> numbers("javascript:alert(1)", true, 3, 2)).hasMessageContaining("KS-INDICATOR-02");
        assertThatThrownBy(() -> new IndicatorNumbers("", true, "", 0, 0, "", 0, 0, ""))
                .hasMessageContaining("KS-INDICATOR-03");
        assertThat(new IndicatorNumbers("", false, "", 0, 0, "", 0, 0, "").staff())
                .isZero();
    }

    @Test
    void thePeriodThatRunsIsSixMonthsUntilJuneThenTheYear() {
        assertThat(reports.currentPeriod()).isEqualTo(YEAR);
        world.clock.set("2026-06-30T16:59:00Z");
        assertThat(reports.currentPeriod()).isEqualTo(new IndicatorPeriod(2026, IndicatorTerm.SIX_MONTHS));
        assertThat(reports.currentPeriod().lastDay()).hasToString("2026-06-30");
    }

    private List<String> listed(IndicatorGroup group) {
        return board.list(ALL, YEAR, Optional.of(group), new PageRequest(1, 50)).rows().stream()
                .map(row -> row.organisation().value())
                .sorted()
                .toList();
    }

    private void report(String organisation, IndicatorNumbers numbers) {
        reports.report(staff(organisation), new OrganisationId(organisation), YEAR, numbers, 0);
    }

    private static Person staff(String organisation) {
        return new Person(
                QuotaWorld.STAFF.id(),
                "staff",
                "Cán bộ",
                Set.of(new Grant(Role.CONTRIBUTOR, new Scope.OneOrganisation(new OrganisationId(organisation)))));
    }

    private static IndicatorNumbers numbers(String site, boolean model, int staff, int proficient) {
        return new IndicatorNumbers(site, model, PROOF, staff, proficient, PROOF, 5, 4, PROOF);
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan("vn.khoso.indicators")
    @ConfigurationPropertiesScan("vn.khoso.indicators")
    static class Modules {}
}
