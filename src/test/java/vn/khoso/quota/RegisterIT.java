package vn.khoso.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
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
import vn.khoso.shared.OrganisationId;

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
}
