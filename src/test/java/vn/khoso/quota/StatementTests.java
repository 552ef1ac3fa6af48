package vn.khoso.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.quota.ClosedStatement.Counted;
import vn.khoso.quota.ClosedStatement.Excluded;
import vn.khoso.quota.ClosedStatement.Row;
import vn.khoso.quota.ClosedStatement.Target;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.Sha256;

/**
 * A statement once closed gives these bytes for ever. When this test fails, format 1 was changed: closed statements of
 * the past would print otherwise. Add a format instead.
 */
class StatementTests {

    private static final OrganisationId WOMEN = new OrganisationId("phu-nu-21484");
    private static final ProductId PRODUCT = new ProductId("8f3k2m4n5p6q");
    private static final Instant AT = Instant.parse("2026-03-01T05:00:00.123456Z");

    private static final ClosedStatement STATEMENT = new ClosedStatement(
            1,
            1,
            new ClosingScope.Province(),
            "tỉnh Quảng Ngãi",
            ClosingPeriod.YEAR,
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            Instant.parse("2027-01-10T02:00:00Z"),
            "Cán bộ \"board\"",
            List.of(new Target(Level.COMMUNE, 1, 2, List.of("CLIP", "PODCAST"), false, "Chỉ thị 03-CT/TU, mục 4")),
            List.of(
                    new Row(
                            WOMEN,
                            "Hội Liên hiệp Phụ nữ, \"xã\" Ba Tơ",
                            "Hội LHPN xã Ba Tơ",
                            OrganisationKind.WOMENS_UNION,
                            Level.COMMUNE,
                            new AreaCode("21484"),
                            "xã Ba Tơ",
                            1,
                            2,
                            Optional.of(2),
                            1,
                            1,
                            List.of(
                                    new Counted(
                                            PRODUCT,
                                            "Nông thôn mới",
                                            "CLIP",
                                            WOMEN,
                                            AT,
                                            CreditStatus.COUNTED_CONFIRMED),
                                    new Counted(
                                            new ProductId("000000000001"),
                                            "Mùa lúa 🌾\nmới\t\u0001",
                                            "PODCAST",
                                            WOMEN,
                                            AT,
                                            CreditStatus.COUNTED_PROVISIONAL))),
                    new Row(
                            new OrganisationId("mat-tran-51"),
                            "=1+1",
                            "-Mặt trận",
                            OrganisationKind.FRONT,
                            Level.PROVINCE,
                            new AreaCode("51"),
                            "tỉnh Quảng Ngãi",
                            1,
                            3,
                            Optional.empty(),
                            0,
                            0,
                            List.of())),
            List.of(new Excluded(PRODUCT, "Trùng", "CLIP", WOMEN, AT, Exclusion.SAME_ORIGINAL)));

    @Test
    void theJsonOfAStatementIsAlwaysTheseBytes() throws IOException {
        String json = StatementJson.write(STATEMENT);

        assertThat(json).isEqualTo(file("statement-1.json").strip());
        assertThat(StatementJson.read(json)).isEqualTo(STATEMENT);
        assertThat(Sha256.of(json.getBytes(StandardCharsets.UTF_8)).hex())
                .isEqualTo("b7bc79eb8acfb058022c70bb13e91cda094427213ba14cf23b6fa1e1efedf3e6");
    }

    @Test
    void theTableOfAStatementIsAlwaysTheseBytes() throws IOException {
        byte[] table = StatementCsv.of(STATEMENT);

        assertThat(new String(table, StandardCharsets.UTF_8)).isEqualTo(file("statement-1.csv"));
        assertThat(Sha256.of(table).hex())
                .isEqualTo("a4e0e8505710e24846cb1aac3947a4173cc4c9c1b954cf29986633e20455ecdf");
    }

    private static String file(String name) throws IOException {
        return new ClassPathResource("quota/" + name).getContentAsString(StandardCharsets.UTF_8);
    }
}
