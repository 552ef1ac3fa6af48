package vn.khoso.reports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.quota.CreditStatus;
import vn.khoso.quota.Exclusion;
import vn.khoso.reports.document.Content;
import vn.khoso.reports.document.Letterhead;
import vn.khoso.reports.document.ListedProduct;
import vn.khoso.reports.figures.OrganisationFact;
import vn.khoso.reports.figures.PublishedFact;
import vn.khoso.reports.figures.ReportTotals;
import vn.khoso.reports.figures.Tally;
import vn.khoso.reports.words.Names;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/** The register and the 786 products behind the two sample reports, read from their files without a database. */
public final class GoldenFacts {

    public static final ReportPeriod HALF = ReportPeriod.of(PeriodKind.SIX_MONTHS, 2026, 1, 0);
    public static final ReportPeriod YEAR = ReportPeriod.of(PeriodKind.YEAR, 2026, 1, 0);
    private static final LocalDate IN_FORCE = LocalDate.of(2025, 10, 27);

    private GoldenFacts() {}

    /** Returns the printed figures of a report by {@code table/row/measure}. */
    public static Map<String, String> printed(String report) {
        return read("quota/golden-figures.csv").stream()
                .filter(row -> row.get("report").equals(report))
                .collect(Collectors.toMap(
                        row -> row.get("table") + "/" + row.get("row") + "/" + row.get("measure"),
                        row -> row.get("value")));
    }

    /** Returns the tally of a period, all facts as of its last day. */
    public static Tally tally(ReportPeriod period) {
        Tally tally = new Tally(period, false, IN_FORCE);
        organisations().forEach(tally::add);
        products(period.to()).forEach(tally::add);
        return tally;
    }

    /** Returns everything a document is made from. */
    public static Content content(
            ReportPeriod period, Letterhead letterhead, Map<String, String> edits, boolean draft) {
        Tally tally = tally(period);
        Optional<ReportTotals.Earlier> earlier =
                period.equals(YEAR) ? Optional.of(new ReportTotals.Earlier(316, 1, 0, 0)) : Optional.empty();
        Map<OrganisationId, OrganisationFact> register =
                organisations().stream().collect(Collectors.toMap(OrganisationFact::id, one -> one));
        List<ListedProduct> listed = new ArrayList<>();
        for (PublishedFact product : products(period.to())) {
            if (product.counted() && period.contains(product.day())) {
                listed.add(listed(product, Objects.requireNonNull(register.get(product.organisation()))));
            }
        }
        List<ListedProduct> communes = listed.stream()
                .filter(product -> product.level() == Level.COMMUNE)
                .sorted(Comparator.comparing(ListedProduct::day)
                        .thenComparing(product -> product.id().value())
                        .reversed())
                .toList();
        List<String> bodies = organisations().stream().map(Names::of).toList();
        List<ListedProduct> all = new ArrayList<>(listed.stream()
                .filter(product -> product.level() == Level.PROVINCE)
                .sorted(Comparator.comparingInt(product -> bodies.indexOf(product.organisation())))
                .toList());
        communes.stream()
                .limit(letterhead.annexRows().orElse(Integer.MAX_VALUE))
                .forEach(all::add);
        return new Content(
                period,
                period.to(),
                new ReportScope.Province(),
                "toàn tỉnh",
                Optional.empty(),
                Set.of(),
                false,
                tally.totals(earlier),
                tally.organisations(),
                all,
                communes.size(),
                edits,
                letterhead,
                period.to().plusDays(5),
                draft);
    }

    private static ListedProduct listed(PublishedFact product, OrganisationFact organisation) {
        return new ListedProduct(
                product.product(),
                product.title(),
                Names.of(organisation),
                organisation.level(),
                product.kind(),
                product.day(),
                product.confirmed(),
                "https://khoso.example.vn/products/" + product.product());
    }

    /** Returns a shipped letterhead with a signer and so many commune products in its annex. */
    public static Letterhead letterhead(String name, int annexRows) {
        try {
            String json = new ClassPathResource("reports/letterheads/" + name + ".json")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("\"signer\": \"\"", "\"signer\": \"Nguyễn Văn A\"")
                    .replace("\"annexRows\": null", "\"annexRows\": " + annexRows);
            JsonMapper mapper = JsonMapper.builder().build();
            return mapper.treeToValue(mapper.readTree(json).get("letterhead"), Letterhead.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<OrganisationFact> organisations() {
        Map<String, String> areas = new HashMap<>(Map.of("51", "tỉnh Quảng Ngãi"));
        read("register/quang-ngai-communes.csv")
                .forEach(row -> areas.put(row.get("code"), row.get("type") + " " + row.get("name")));
        List<OrganisationFact> all = new ArrayList<>();
        for (CSVRecord row : read("quota/golden-figures.csv")) {
            if (row.get("table").equals("register")) {
                all.add(organisation(row.get("row"), row.get("value"), areas));
            }
        }
        all.sort(Comparator.comparing(OrganisationFact::level)
                .thenComparing(one -> one.area().value())
                .thenComparing(OrganisationFact::kind));
        return all;
    }

    private static OrganisationFact organisation(String id, String plan, Map<String, String> areas) {
        String code = id.substring(id.lastIndexOf('-') + 1);
        OrganisationKind kind = List.of(OrganisationKind.values()).stream()
                .filter(one -> id.startsWith(one.slug() + "-"))
                .findFirst()
                .orElseThrow();
        String place = Objects.requireNonNull(areas.get(code));
        Level level = code.equals("51") ? Level.PROVINCE : Level.COMMUNE;
        return new OrganisationFact(
                new OrganisationId(id),
                kind,
                level,
                new AreaCode(code),
                place,
                name(kind, level, place),
                1,
                level == Level.PROVINCE ? 3 : 2,
                plan.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(plan)));
    }

    private static String name(OrganisationKind kind, Level level, String place) {
        return switch (kind) {
            case FRONT -> "Ủy ban Mặt trận Tổ quốc Việt Nam " + place;
            case TRADE_UNION -> (level == Level.PROVINCE ? "Liên đoàn Lao động " : "Công đoàn ") + place;
            case FARMERS_ASSOCIATION -> "Hội Nông dân " + place;
            case WOMENS_UNION -> "Hội Liên hiệp Phụ nữ " + place;
            case YOUTH_UNION -> level == Level.PROVINCE ? "Tỉnh Đoàn Quảng Ngãi" : "Đoàn TNCS Hồ Chí Minh " + place;
            case VETERANS_ASSOCIATION -> "Hội Cựu chiến binh " + place;
        };
    }

    /** Returns every product published up to a day, as it stood then. */
    static List<PublishedFact> products(LocalDate asOf) {
        String state = "state_" + asOf;
        List<PublishedFact> all = new ArrayList<>();
        int number = 0;
        for (CSVRecord row : read("quota/golden-credits.csv")) {
            number++;
            if (!row.get(state).isEmpty()) {
                all.add(product(row, row.get(state), number));
            }
        }
        return all;
    }

    private static PublishedFact product(CSVRecord row, String state, int number) {
        CreditStatus status = switch (state) {
            case "CONFIRMED" -> CreditStatus.COUNTED_CONFIRMED;
            case "PROVISIONAL" -> CreditStatus.COUNTED_PROVISIONAL;
            default -> CreditStatus.EXCLUDED;
        };
        return new PublishedFact(
                new ProductId(String.format("%012d", number)),
                new OrganisationId(row.get("organisation")),
                ProductKind.valueOf(row.get("kind")),
                row.get("title"),
                LocalDate.parse(row.get("first_published")),
                status,
                switch (state) {
                    case "REFUSED" -> Optional.of(Exclusion.REFUSED);
                    case "REPEAT" -> Optional.of(Exclusion.SAME_ORIGINAL);
                    case "WITHDRAWN" -> Optional.of(Exclusion.WITHDRAWN);
                    default -> Optional.<Exclusion>empty();
                });
    }

    static List<CSVRecord> read(String resource) {
        try (InputStreamReader reader =
                new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
