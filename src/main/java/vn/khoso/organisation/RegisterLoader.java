package vn.khoso.organisation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.shared.AreaCode;

/**
 * Enters the register of the province into an empty database before the first page is served: the province, its 96
 * communes, and 489 bodies. Commune trade unions are founded only where the press of July 2025 knew one.
 */
@Component
class RegisterLoader implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterLoader.class);
    private static final Area PROVINCE =
            new Area(new AreaCode("51"), AreaKind.PROVINCE, "Quảng Ngãi", Optional.empty(), Optional.empty());
    private static final Set<String> COMMUNES_WITH_TRADE_UNION = Set.of("21025", "21028", "21040");
    /** Resolution 202/2025/QH15: the merged province and its communes work from this day on. */
    private static final LocalDate FOUNDED = LocalDate.of(2025, 7, 1);

    private static final String INSERT_AREA = """
            INSERT INTO area (code, kind, name, parent_code, former_province, formed_from)
            VALUES (:code, :kind, :name, :parent, :formerProvince, :formedFrom)
            """;

    private static final String INSERT_ORGANISATION = """
            INSERT INTO organisation (id, kind, level, area_code, name, short_name, valid_from)
            VALUES (:id, :kind, :level, :area, :name, :shortName, :validFrom)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;

    RegisterLoader(JdbcClient jdbc, TransactionTemplate transaction, AuditTrail audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            if (jdbc.sql("SELECT count(*) FROM area").query(Long.class).single() == 0) {
                load();
            }
        });
    }

    private void load() {
        List<Area> communes = communes();
        insert(PROVINCE);
        communes.forEach(this::insert);
        int bodies = 0;
        for (OrganisationKind kind : OrganisationKind.values()) {
            insert(kind, Level.PROVINCE, PROVINCE);
            bodies++;
        }
        for (Area commune : communes) {
            for (OrganisationKind kind : kindsIn(commune)) {
                insert(kind, Level.COMMUNE, commune);
                bodies++;
            }
        }
        audit.add(AuditEntry.of(
                Actor.SYSTEM,
                "register.load",
                "register",
                null,
                Map.of("areas", Integer.toString(communes.size() + 1), "organisations", Integer.toString(bodies))));
        LOG.info("register loaded areas={} organisations={}", communes.size() + 1, bodies);
    }

    private static Set<OrganisationKind> kindsIn(Area commune) {
        Set<OrganisationKind> kinds = EnumSet.allOf(OrganisationKind.class);
        if (!COMMUNES_WITH_TRADE_UNION.contains(commune.code().value())) {
            kinds.remove(OrganisationKind.TRADE_UNION);
        }
        return kinds;
    }

    private static List<Area> communes() {
        Map<String, String> formedFrom = new HashMap<>();
        for (CSVRecord row : read("register/quang-ngai-communes-formed-from.csv")) {
            formedFrom.put(row.get("code"), row.get("formed_from"));
        }
        List<Area> communes = new ArrayList<>();
        for (CSVRecord row : read("register/quang-ngai-communes.csv")) {
            communes.add(new Area(
                    new AreaCode(row.get("code")),
                    AreaKind.ofWord(row.get("type")),
                    row.get("name"),
                    Optional.of(row.get("former_province")),
                    Optional.ofNullable(formedFrom.get(row.get("code"))).filter(text -> !text.isBlank())));
        }
        return communes;
    }

    private static List<CSVRecord> read(String resource) {
        try (Reader reader =
                new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException unreadable) {
            throw new IllegalStateException("the register in the program is unreadable: " + resource, unreadable);
        }
    }

    private void insert(Area area) {
        jdbc.sql(INSERT_AREA)
                .param("code", area.code().value())
                .param("kind", area.kind().name())
                .param("name", area.name())
                .param(
                        "parent",
                        area.kind() == AreaKind.PROVINCE
                                ? null
                                : PROVINCE.code().value())
                .param("formerProvince", area.formerProvince().orElse(null))
                .param("formedFrom", area.formedFrom().orElse(null))
                .update();
    }

    private void insert(OrganisationKind kind, Level level, Area area) {
        OrganisationNames names = OrganisationNames.of(kind, area);
        jdbc.sql(INSERT_ORGANISATION)
                .param("id", kind.in(area.code()).value())
                .param("kind", kind.name())
                .param("level", level.name())
                .param("area", area.code().value())
                .param("name", names.full())
                .param("shortName", names.brief())
                .param("validFrom", FOUNDED)
                .update();
    }
}
