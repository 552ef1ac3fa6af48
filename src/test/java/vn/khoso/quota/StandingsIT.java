package vn.khoso.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;
import vn.khoso.shared.ProductId;

class StandingsIT {

    private static final PageRequest FIRST = new PageRequest(1, 200);

    private static QuotaWorld world;
    private Standings standings;

    @BeforeAll
    static void open() {
        world = new QuotaWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void reset() {
        world.reset();
        standings = world.get(Standings.class);
    }

    @Test
    void theProvinceComesFirstThenCommunesInVietnameseOrderEachInTheOrderOfTheConstitution() {
        Page<OrganisationStanding> page =
                standings.list(Supervision.EVERYTHING, StandingFilter.ALL, 2026, new PageRequest(1, 12));

        assertThat(page.total()).isEqualTo(489);
        assertThat(page.rows().stream().map(row -> row.organisation().id().value()))
                .startsWith("mat-tran-51", "cong-doan-51", "nong-dan-51", "phu-nu-51", "thanh-nien-51");
        assertThat(page.rows().get(6).organisation().kind()).isEqualTo(OrganisationKind.FRONT);
        assertThat(page.rows().get(6).areaName()).isEqualTo("xã An Phú");
    }

    @Test
    void aSupervisorOfACommuneSeesItsBodiesOnly() {
        assertThat(ids(Supervision.of(QuotaWorld.BA_TO), StandingFilter.ALL))
                .containsExactly(
                        "mat-tran-21484", "nong-dan-21484", "phu-nu-21484", "thanh-nien-21484", "cuu-chien-binh-21484");
    }

    @Test
    void aSupervisorOfAnAssociationSeesItFromProvinceToCommunes() {
        List<String> seen = ids(Supervision.of(QuotaWorld.WOMEN), StandingFilter.ALL);

        assertThat(seen).hasSize(97).allMatch(id -> id.startsWith("phu-nu-"));
    }

    @Test
    void severalScopesAddUp() {
        Supervision both = new Supervision(false, Set.of(new AreaCode("21484")), Set.of(OrganisationKind.WOMENS_UNION));

        assertThat(ids(both, StandingFilter.ALL)).hasSize(97 + 4);
    }

    @Test
    void whoFollowsNothingIsRefused() {
        assertThatThrownBy(() -> Supervision.of(QuotaWorld.STAFF))
                .isInstanceOfSatisfying(
                        KhosoException.class,
                        refused -> assertThat(refused.errorCode()).isEqualTo(QuotaProblem.NOT_SUPERVISOR));
    }

    @Test
    void filtersNarrowTheListAndNeverWidenTheScope() {
        StandingFilter farmers = new StandingFilter(
                Optional.of(Level.COMMUNE),
                Optional.of(new AreaCode("21484")),
                Optional.of(OrganisationKind.FARMERS_ASSOCIATION),
                Optional.empty(),
                Optional.empty());

        assertThat(ids(Supervision.EVERYTHING, farmers)).containsExactly("nong-dan-21484");
        assertThat(ids(Supervision.of(QuotaWorld.WOMEN), farmers)).isEmpty();
    }

    @Test
    void textIsFoundWithAndWithoutMarksComposedAndDecomposed() {
        List<String> expected = ids(Supervision.EVERYTHING, named("Đăk Tờ Kan"));

        assertThat(expected).hasSize(5);
        assertThat(ids(Supervision.EVERYTHING, named("dak to kan"))).isEqualTo(expected);
        assertThat(ids(Supervision.EVERYTHING, named(Normalizer.normalize("ĐĂK TỜ KAN", Normalizer.Form.NFD))))
                .isEqualTo(expected);
        assertThat(ids(Supervision.EVERYTHING, named("100%"))).isEmpty();
        assertThat(ids(Supervision.EVERYTHING, named("_"))).isEmpty();
    }

    @Test
    void everyFigureOfTheSummaryOpensAListOfThatLength() {
        someStandings();
        StandingSummary summary = standings.summary(Supervision.EVERYTHING, StandingFilter.ALL, 2026);

        assertThat(summary).isEqualTo(new StandingSummary(489, 485, 2, 2, 2, 4, 2, 0, 0));
        assertThat(ids(Supervision.EVERYTHING, grouped(StandingGroup.FLOOR_MET)))
                .hasSize(summary.floorMet());
        assertThat(ids(Supervision.EVERYTHING, grouped(StandingGroup.TOP_MET))).hasSize(summary.topMet());
        assertThat(ids(Supervision.EVERYTHING, grouped(StandingGroup.MET))).hasSize(summary.met());
        assertThat(ids(Supervision.EVERYTHING, grouped(StandingGroup.PROVISIONAL)))
                .containsExactlyInAnyOrder("nong-dan-21484", "phu-nu-21484");
        assertThat(standings
                        .list(Supervision.EVERYTHING, grouped(StandingGroup.BELOW_FLOOR), 2026, FIRST)
                        .total())
                .isEqualTo(summary.belowFloor());
    }

    @Test
    void theSameRowsComeOneByOne() {
        someStandings();
        List<OrganisationStanding> streamed = new ArrayList<>();
        standings.each(Supervision.of(QuotaWorld.BA_TO), StandingFilter.ALL, 2026, streamed::add);

        assertThat(streamed)
                .isEqualTo(standings
                        .list(Supervision.of(QuotaWorld.BA_TO), StandingFilter.ALL, 2026, FIRST)
                        .rows());
    }

    @Test
    void anOrganisationBelongsToTheYearsInWhichItExistedAndAsFarAsTheYearHasGone() {
        world.execute("UPDATE organisation SET valid_to = '2026-03-31' WHERE id = 'phu-nu-21484'");
        world.execute("UPDATE organisation SET valid_from = '2026-12-01' WHERE id = 'nong-dan-21484'");

        assertThat(standings
                        .summary(Supervision.EVERYTHING, StandingFilter.ALL, 2026)
                        .organisations())
                .isEqualTo(488);
        assertThat(world.get(Overviews.class)
                        .of(Supervision.of(QuotaWorld.BA_TO), StandingFilter.ALL, 2026)
                        .toChase())
                .singleElement()
                .returns(4, AreaStanding::bodies)
                .returns(3, AreaStanding::toChase);

        world.clock.set("2027-01-05T00:00:00Z");
        assertThat(standings
                        .summary(Supervision.EVERYTHING, StandingFilter.ALL, 2026)
                        .organisations())
                .isEqualTo(489);
        assertThat(standings
                        .summary(Supervision.EVERYTHING, StandingFilter.ALL, 2027)
                        .organisations())
                .isEqualTo(488);
        world.execute("UPDATE organisation SET valid_from = '2025-07-01' WHERE id = 'nong-dan-21484'");
    }

    @Test
    void yearsBeginWithTheFirstTargetAndEndWithTheOneThatRuns() {
        assertThat(standings.years()).containsExactly(2026, 2025);
        world.clock.set("2026-12-31T17:00:00Z");
        assertThat(standings.years()).containsExactly(2027, 2026, 2025);
        for (int year : new int[] {2024, 2028}) {
            assertThatThrownBy(() -> standings.summary(Supervision.EVERYTHING, StandingFilter.ALL, year))
                    .hasMessageContaining("KS-QUOTA-06");
        }
    }

    @Test
    void tilesCountTheBodiesOfEachCommune() {
        someStandings();
        List<AreaStanding> tiles = overview().communes();

        assertThat(tiles).hasSize(96);
        assertThat(tiles.stream().mapToInt(AreaStanding::bodies).sum()).isEqualTo(483);
        assertThat(tiles)
                .filteredOn(tile -> tile.area().value().equals("21484"))
                .singleElement()
                .isEqualTo(new AreaStanding(new AreaCode("21484"), "Ba Tơ", "xã Ba Tơ", 5, 3, 2));
    }

    @Test
    void theAreaWithMostToDoIsChasedFirst() {
        someStandings();
        List<AreaStanding> areas = overview().toChase();

        assertThat(areas).hasSize(97);
        assertThat(areas.getFirst().toChase()).isEqualTo(6);
        assertThat(areas.getLast().fullName()).isEqualTo("xã Ba Tơ");
    }

    @Test
    void everySideOfTheOverviewAddsUpToTheSameTotals() {
        someStandings();
        world.product("nong-dan-23401").submit();
        Overview overview = overview();
        StandingSummary all = standings.summary(Supervision.EVERYTHING, StandingFilter.ALL, 2026);

        assertThat(overview.summary()).isEqualTo(all);
        for (List<GroupStanding> side : List.of(overview.levels(), overview.associations())) {
            assertThat(side.stream().mapToInt(GroupStanding::organisations).sum())
                    .isEqualTo(489);
            assertThat(side.stream().mapToInt(GroupStanding::belowFloor).sum()).isEqualTo(all.belowFloor());
            assertThat(side.stream().mapToInt(GroupStanding::counted).sum()).isEqualTo(all.counted());
        }
        assertThat(overview.levels()).extracting(GroupStanding::key).containsExactly("PROVINCE", "COMMUNE");
        assertThat(overview.associations()).hasSize(6).first().returns("FRONT", GroupStanding::key);
        assertThat(overview.bodiesToChase()).isEqualTo(all.belowFloor());
        assertThat(overview.behind().inReview()).isEqualTo(1);
        assertThat(overview.behind().inReview()
                        + overview.behind().drafting()
                        + overview.behind().idle())
                .isEqualTo(all.belowFloor());
        assertThat(ids(
                        Supervision.EVERYTHING,
                        new StandingFilter(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(StandingGroup.BELOW_IN_REVIEW),
                                Optional.empty())))
                .containsExactly("nong-dan-23401");
        assertThat(world.get(Desks.class).of(new OrganisationId("nong-dan-23401")))
                .isEqualTo(new Underway(0, 1, 0));
    }

    @Test
    void aYearIsToldByKindAndAudience() {
        world.product("phu-nu-21484").kind("PODCAST").insert();
        var clip = world.product("nong-dan-21484").insert();
        world.execute("INSERT INTO product_term SELECT '" + clip
                + "', 'AUDIENCE', code FROM vocabulary_term WHERE code IN ('rural', 'ethnic-minority')");

        Course course = world.get(Progress.class).course(Supervision.EVERYTHING, StandingFilter.ALL, 2026);

        assertThat(course.months().get(2).counted()).isEqualTo(2);
        assertThat(course.kinds()).containsExactly(new PartFigures("CLIP", 0, 1), new PartFigures("PODCAST", 0, 1));
        assertThat(course.audiences())
                .containsExactly(
                        new PartFigures(PartFigures.NONE, 0, 1),
                        new PartFigures("ethnic-minority", 0, 1),
                        new PartFigures("rural", 0, 1));
        assertThat(listed(CreditGroup.COUNTED, "rural")).containsExactly(clip);
        assertThat(listed(CreditGroup.COUNTED, PartFigures.NONE)).hasSize(1).doesNotContain(clip);
        assertThat(listed(CreditGroup.COUNTED_CONFIRMED, "rural")).isEmpty();
    }

    private List<ProductId> listed(CreditGroup group, String audience) {
        CreditFilter filter = new CreditFilter(
                2026,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(group),
                Optional.of(3),
                Optional.empty(),
                Optional.of(audience));
        List<ProductId> found = new ArrayList<>();
        world.get(Credits.class).each(Supervision.EVERYTHING, filter, credit -> found.add(credit.product()));
        return found;
    }

    private static Overview overview() {
        return world.get(Overviews.class).of(Supervision.EVERYTHING, StandingFilter.ALL, 2026);
    }

    @Test
    void monthsAreThoseOfVietNamAndTheFloorIsReachedOnce() {
        world.product("phu-nu-21484").at("2026-01-31T17:00:00Z").insert();
        world.product("phu-nu-21484").at("2026-05-01T00:00:00Z").insert();
        world.product("nong-dan-21484").at("2026-05-02T00:00:00Z").insert();
        world.product("nong-dan-21484").at("2026-12-02T00:00:00Z").insert();

        Course course = world.get(Progress.class).months(Supervision.EVERYTHING, StandingFilter.ALL, 2026);
        List<MonthFigures> months = course.months();

        assertThat(course.bodies()).isEqualTo(489);

        assertThat(months).hasSize(11);
        assertThat(months.get(0)).isEqualTo(new MonthFigures(1, 0, 0, 0));
        assertThat(months.get(1)).isEqualTo(new MonthFigures(2, 0, 1, 1));
        assertThat(months.get(4)).isEqualTo(new MonthFigures(5, 0, 2, 2));
        assertThat(months.getLast()).isEqualTo(new MonthFigures(11, 0, 0, 2));
    }

    /** Ba Tơ: women floor (provisional), farmers top (one of two provisional), Front top (confirmed). Youth of the province: floor. */
    private static void someStandings() {
        world.product("phu-nu-21484").insert();
        confirm(world.product("nong-dan-21484"));
        world.product("nong-dan-21484").insert();
        confirm(world.product("mat-tran-21484"));
        confirm(world.product("mat-tran-21484"));
        confirm(world.product("thanh-nien-51"));
    }

    private static void confirm(ProductFact product) {
        world.get(RulingRows.class)
                .add(
                        product.insert(),
                        Verdict.CONFIRMED,
                        "",
                        Rank.PROVINCE,
                        QuotaWorld.BOARD.id(),
                        world.clock.instant());
    }

    private static StandingFilter named(String text) {
        return new StandingFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text));
    }

    private static StandingFilter grouped(StandingGroup group) {
        return new StandingFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(group), Optional.empty());
    }

    private List<String> ids(Supervision scope, StandingFilter filter) {
        return standings.list(scope, filter, 2026, FIRST).rows().stream()
                .map(row -> row.organisation().id().value())
                .toList();
    }
}
