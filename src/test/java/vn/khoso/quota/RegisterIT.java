package vn.khoso.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khoso.audit.Actor;
import vn.khoso.organisation.Organisations;
import vn.khoso.organisation.Register;
import vn.khoso.organisation.RegisterChange;
import vn.khoso.organisation.RegisterChange.What;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.PageRequest;

/** The register as files of all sorts, and what the figures make of its changes. */
class RegisterIT {

    private static final String HEADING = "ma;ten;ten_ngan;tu_ngay;den_ngay;ke_thua;tinh_chi_tieu\n";

    private static final String TONES = "[\u0300\u0301\u0303\u0309\u0323]";

    private static QuotaWorld world;
    private Register register;

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
        register = world.get(Register.class);
    }

    @Test
    void whatWasTakenOutChangesNothingWhenTakenIn() {
        byte[] file = register.export();

        assertThat(new String(file, StandardCharsets.UTF_8))
                .startsWith("\uFEFFma,ten,")
                .hasLineCount(490);
        assertThat(register.dryRun(file)).isEmpty();
    }

    @Test
    void lettersAreReadInWhateverWayAnOfficeWritesThem() {
        String line = HEADING + "phu-nu-21484;Hội Phụ nữ xã Ba Tơ;Hội PN xã Ba Tơ;01/07/2025;;;1\n";
        String decomposed = Normalizer.normalize(line, Normalizer.Form.NFD);
        Charset windows = Charset.forName("windows-1258");

        for (byte[] file : List.of(
                line.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + line).getBytes(StandardCharsets.UTF_8),
                decomposed.getBytes(StandardCharsets.UTF_8),
                tonesApart(line).getBytes(windows))) {
            assertThat(register.dryRun(file)).singleElement().satisfies(change -> {
                assertThat(change.what()).isEqualTo(What.RENAME);
                assertThat(change.after()).isEqualTo("Hội Phụ nữ xã Ba Tơ");
            });
        }
    }

    @Test
    void showsTheNameThatChanges() {
        String file = HEADING + "phu-nu-21484;Hội Liên hiệp Phụ nữ xã Ba Tơ;Hội Liên hiệp PN xã Ba Tơ;01/07/2025;;;1\n";

        assertThat(register.dryRun(file.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .extracting(RegisterChange::before, RegisterChange::after)
                .containsExactly("Hội LHPN xã Ba Tơ", "Hội Liên hiệp PN xã Ba Tơ");
    }

    /** As Windows-1258 has it: letters with their shape, tone marks after them. */
    private static String tonesApart(String text) {
        StringBuilder apart = new StringBuilder();
        for (char letter : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            apart.append(Normalizer.normalize(parts.replaceAll(TONES, ""), Normalizer.Form.NFC))
                    .append(parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", ""));
        }
        return apart.toString();
    }

    @Test
    void eachRefusedLineHasItsNumberAndReason() {
        String file = HEADING
                + "phu-nu-99999;Tên;Tên;01/07/2025;;;1\n"
                + "hoi-hoa-21484;Tên;Tên;01/07/2025;;;1\n"
                + "nong-dan-21484;;Tên;01/07/2025;;;1\n"
                + "mat-tran-21484;Tên;Tên;31/02/2026;;;1\n"
                + "thanh-nien-21484;Tên;Tên;01/07/2025;30/06/2026;khong-co-21484;1\n"
                + "phu-nu-21484-2;Tên;Tên;01/07/2026;;;1\n"
                + "phu-nu-99999;Tên;Tên;01/07/2025;;;1\n";

        assertThat(register.dryRun(file.getBytes(StandardCharsets.UTF_8)))
                .extracting(change -> change.line() + " " + change.what())
                .containsExactly(
                        "2 UNKNOWN_AREA",
                        "3 BAD_CODE",
                        "4 NO_NAME",
                        "5 BAD_DAY",
                        "6 UNKNOWN_SUCCESSOR",
                        "7 TAKEN",
                        "8 TWICE");
    }

    @Test
    void aMergerOfTheFileMovesTheCreditsAndTheDenominator() {
        world.product("phu-nu-21484").insert();
        String file = HEADING
                + "phu-nu-21484;Hội Liên hiệp Phụ nữ xã Ba Tơ;Hội LHPN xã Ba Tơ;01/07/2025;30/06/2026;phu-nu-21490;1\n";

        List<RegisterChange> done = register.takeIn(Actor.SYSTEM, file.getBytes(StandardCharsets.UTF_8));

        assertThat(done).extracting(RegisterChange::what).containsExactly(What.CLOSE);
        assertThat(world.get(Organisations.class)
                        .get(new OrganisationId("phu-nu-21484"))
                        .successor())
                .contains(new OrganisationId("phu-nu-21490"));
        Standings standings = world.get(Standings.class);
        assertThat(standings
                        .find(new OrganisationId("phu-nu-21490"), 2026)
                        .orElseThrow()
                        .counted())
                .isEqualTo(1);
        assertThat(standings.find(new OrganisationId("phu-nu-21484"), 2026)).isEmpty();
        assertThat(standings
                        .summary(Supervision.EVERYTHING, StandingFilter.ALL, 2026)
                        .organisations())
                .isEqualTo(488);
    }

    @Test
    void aBodyIsFoundedRenamedAndItsTargetSwitchedOff() {
        world.product("mat-tran-21484").insert();
        world.product("phu-nu-21484").insert();
        String file = HEADING
                + "cong-doan-21484;Công đoàn xã Ba Tơ;Công đoàn xã Ba Tơ;01/09/2026;;;1\n"
                + "phu-nu-21484;Hội Phụ nữ xã Ba Tơ;Hội PN xã Ba Tơ;01/07/2025;;;1\n"
                + "mat-tran-21484;Ủy ban Mặt trận Tổ quốc Việt Nam xã Ba Tơ;Ủy ban MTTQ Việt Nam xã Ba Tơ;01/07/2025;;;0\n";

        List<RegisterChange> done = register.takeIn(Actor.SYSTEM, file.getBytes(StandardCharsets.UTF_8));

        assertThat(done).extracting(RegisterChange::what).containsExactly(What.FOUND, What.RENAME, What.SWITCH);
        assertThat(names(QuotaPeriod.ofYear(2026, world.clock.instant())))
                .contains("Công đoàn xã Ba Tơ", "Hội PN xã Ba Tơ")
                .doesNotContain("Ủy ban MTTQ Việt Nam xã Ba Tơ");
        assertThat(names(QuotaPeriod.ofMonths(2026, 1, 6, world.clock.instant())))
                .contains("Hội LHPN xã Ba Tơ")
                .doesNotContain("Công đoàn xã Ba Tơ", "Hội PN xã Ba Tơ");
        assertThat(publisher(QuotaPeriod.ofYear(2026, world.clock.instant()))).isEqualTo("Hội PN xã Ba Tơ");
        assertThat(publisher(QuotaPeriod.ofMonths(2026, 1, 6, world.clock.instant())))
                .isEqualTo("Hội LHPN xã Ba Tơ");
        world.execute("DELETE FROM organisation WHERE id = 'cong-doan-21484'");
        world.execute("UPDATE organisation SET name = 'Hội Liên hiệp Phụ nữ xã Ba Tơ', short_name = 'Hội LHPN xã Ba Tơ'"
                + " WHERE id = 'phu-nu-21484'");
    }

    private static String publisher(QuotaPeriod period) {
        CreditFilter women = CreditFilter.of(new OrganisationId("phu-nu-21484"), 2026);
        return world.get(Credits.class)
                .list(Supervision.EVERYTHING, women, period, new PageRequest(1, 10))
                .rows()
                .getFirst()
                .organisationName();
    }

    private static List<String> names(QuotaPeriod period) {
        List<String> names = new ArrayList<>();
        world.get(Standings.class)
                .each(
                        Supervision.EVERYTHING,
                        StandingFilter.ALL,
                        period,
                        row -> names.add(row.organisation().shortName()));
        return names;
    }

    @Test
    void nothingInTheRegisterReachesIntoAClosedYear() {
        world.clock.set("2027-01-10T02:00:00Z");
        world.get(Closings.class)
                .close(
                        QuotaWorld.BA_TO,
                        new ClosingScope.Commune(new AreaCode("21484")),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31));
        String line = ";Hội Liên hiệp Phụ nữ xã %1$s;Hội LHPN xã %1$s;01/07/2025;%2$s;%3$s;1\n";
        String file = HEADING
                + "phu-nu-21484" + String.format(line, "Ba Tơ", "30/06/2026", "phu-nu-21490")
                + "phu-nu-21490" + String.format(line, "Ba Động", "30/06/2026", "phu-nu-21484")
                + "nong-dan-21484;Hội Nông dân xã Ba Tơ;Hội Nông dân xã Ba Tơ;01/07/2025;31/12/2026;;1\n"
                + "cong-doan-21484;Công đoàn xã Ba Tơ;Công đoàn xã Ba Tơ;01/09/2026;;;1\n"
                + "cong-doan-21490;Công đoàn xã Ba Động;Công đoàn xã Ba Động;01/09/2026;;;1\n"
                + "mat-tran-21484;Ủy ban MTTQ xã Ba Tơ;Ủy ban MTTQ xã Ba Tơ;01/07/2025;;;0\n"
                + "mat-tran-21490;Ủy ban MTTQ xã Ba Động;Ủy ban MTTQ xã Ba Động;01/07/2025;;;0\n";

        List<RegisterChange> changes = register.dryRun(file.getBytes(StandardCharsets.UTF_8));

        assertThat(changes)
                .filteredOn(change -> change.what() != What.RENAME)
                .extracting(change -> change.line() + " " + change.what())
                .containsExactly(
                        "2 CLOSED_YEAR",
                        "3 CLOSED_YEAR",
                        "4 CLOSE",
                        "5 CLOSED_YEAR",
                        "6 FOUND",
                        "7 CLOSED_YEAR",
                        "8 SWITCH");
    }
}
