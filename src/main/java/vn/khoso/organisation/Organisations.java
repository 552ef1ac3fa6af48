package vn.khoso.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;

/** All organisations that publish or once did; none with products is ever deleted. */
@Repository
public class Organisations {

    private static final String COLUMNS = """
            SELECT
                o.id,
                o.kind,
                o.level,
                o.area_code,
                o.name,
                o.short_name,
                o.valid_from,
                o.valid_to,
                o.successor_id,
                o.counts_for_quota,
                o.version
            FROM organisation o
            """;

    private static final String ONE = COLUMNS + " WHERE o.id = :id";

    private static final String MANY = COLUMNS + " WHERE o.id IN (:ids)";

    private static final String MATCHING = """
             WHERE (:kind::text IS NULL OR o.kind = :kind)
               AND (:level::text IS NULL OR o.level = :level)
               AND (:area::text IS NULL OR o.area_code = :area)
               AND (:text::text IS NULL OR unaccent(o.name || ' ' || o.short_name) ILIKE '%' || unaccent(:text) || '%')
            """;

    private static final String LIST = COLUMNS + MATCHING + """
             ORDER BY o.level DESC, o.name COLLATE "vi-x-icu", o.id
             LIMIT :limit OFFSET :offset
            """;

    private static final String COUNT = "SELECT count(*) FROM organisation o" + MATCHING;

    private static final String COUNT_BY_KIND = """
            SELECT
                kind,
                count(*) AS number
            FROM organisation
            WHERE valid_from <= :day
              AND (valid_to IS NULL OR valid_to >= :day)
            GROUP BY kind
            """;

    private static final String CLOSE = """
            UPDATE organisation
            SET
                valid_to = :lastDay,
                successor_id = :successor,
                version = version + 1
            WHERE id = :id
              AND version = :version
              AND valid_to IS NULL
              AND valid_from <= :lastDay
            """;

    private final JdbcClient jdbc;
    private final ClosedDaysGuard closedDays;
    private final AuditTrail audit;

    Organisations(JdbcClient jdbc, ClosedDaysGuard closedDays, AuditTrail audit) {
        this.jdbc = jdbc;
        this.closedDays = closedDays;
        this.audit = audit;
    }

    /** Returns the organisation, if there is one. */
    public Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql(ONE).param("id", id.value()).query(Organisations::map).optional();
    }

    /**
     * Returns the organisation.
     *
     * @throws KhosoException {@link OrganisationProblem#NOT_FOUND} when there is none
     */
    public Organisation get(OrganisationId id) {
        return find(id).orElseThrow(() -> new KhosoException(OrganisationProblem.NOT_FOUND, id.value()));
    }

    /** Returns those of the given organisations that exist, by identity. */
    public Map<OrganisationId, Organisation> byIds(Collection<OrganisationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(MANY)
                .param("ids", ids.stream().map(OrganisationId::value).distinct().toList())
                .query(Organisations::map)
                .list()
                .stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    /** Returns one page of the matching organisations: the province's bodies first, then by name in Vietnamese order. */
    public Page<Organisation> list(OrganisationFilter filter, PageRequest page) {
        List<Organisation> rows = with(filter, LIST)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(Organisations::map)
                .list();
        long total = with(filter, COUNT).query(Long.class).single();
        return new Page<>(rows, page.number(), page.size(), total);
    }

    /** Returns how many organisations of each kind exist on the given day. */
    public Map<OrganisationKind, Long> countByKind(LocalDate day) {
        return jdbc
                .sql(COUNT_BY_KIND)
                .param("day", day)
                .query((row, number) ->
                        Map.entry(OrganisationKind.valueOf(row.getString("kind")), row.getLong("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Closes an organisation. Its products stay; drafts and submissions can no longer be published.
     *
     * @param lastDay the last day on which it exists, in Viet Nam
     * @param successor the body that carries on for it, if one does
     * @param version the version the administrator saw
     * @throws KhosoException {@link OrganisationProblem#STALE}, {@link OrganisationProblem#CANNOT_CLOSE}, or
     *     {@link OrganisationProblem#CLOSED_YEAR} when the day lies in a closed year of the body or its successor
     */
    @Transactional
    public void close(
            Actor actor, OrganisationId id, LocalDate lastDay, @Nullable OrganisationId successor, int version) {
        Organisation organisation = get(id);
        if (organisation.validTo().isPresent() || lastDay.isBefore(organisation.validFrom()) || id.equals(successor)) {
            throw new KhosoException(OrganisationProblem.CANNOT_CLOSE, organisation.name());
        }
        closedDays.require(organisation, lastDay);
        if (successor != null) {
            closedDays.require(get(successor), lastDay);
        }
        int changed = jdbc.sql(CLOSE)
                .param("lastDay", lastDay)
                .param(
                        "successor",
                        successor == null ? null : get(successor).id().value())
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new KhosoException(OrganisationProblem.STALE, organisation.name());
        }
        audit.add(AuditEntry.of(
                actor, "organisation.close", "organisation/" + id, id, Map.of("lastDay", lastDay.toString())));
    }

    private JdbcClient.StatementSpec with(OrganisationFilter filter, String sql) {
        return jdbc.sql(sql)
                .param("kind", filter.kind().map(Enum::name).orElse(null))
                .param("level", filter.level().map(Enum::name).orElse(null))
                .param("area", filter.area().map(AreaCode::value).orElse(null))
                .param("text", filter.text().filter(text -> !text.isBlank()).orElse(null));
    }

    private static Organisation map(ResultSet row, int number) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getString("id")),
                OrganisationKind.valueOf(row.getString("kind")),
                Level.valueOf(row.getString("level")),
                new AreaCode(row.getString("area_code")),
                row.getString("name"),
                row.getString("short_name"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                Optional.ofNullable(row.getString("successor_id")).map(OrganisationId::new),
                row.getBoolean("counts_for_quota"),
                row.getInt("version"));
    }
}
