package vn.khoso.quota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.quota.ClosedStatement.Counted;
import vn.khoso.quota.ClosedStatement.Excluded;
import vn.khoso.quota.ClosedStatement.Row;
import vn.khoso.quota.ClosedStatement.Target;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/**
 * Format 1 of a closed statement. It is read for ever: a later format gets a number and a reader of its own, and this
 * one stays as it is.
 */
final class StatementJson {

    static final int FORMAT = 1;

    private static final JsonMapper READER = JsonMapper.builder().build();

    private StatementJson() {}

    static String write(ClosedStatement statement) {
        return CanonicalJson.of(Map.ofEntries(
                Map.entry("format", statement.format()),
                Map.entry("rules", statement.rules()),
                Map.entry("rank", statement.scope().rank().name()),
                Map.entry("scope", statement.scope().value()),
                Map.entry("scopeName", statement.scopeName()),
                Map.entry("period", statement.period().name()),
                Map.entry("firstDay", statement.firstDay().toString()),
                Map.entry("lastDay", statement.lastDay().toString()),
                Map.entry("closedAt", statement.closedAt().toString()),
                Map.entry("closedBy", statement.closedBy()),
                Map.entry(
                        "policies",
                        statement.policies().stream().map(StatementJson::target).toList()),
                Map.entry(
                        "organisations",
                        statement.organisations().stream()
                                .map(StatementJson::row)
                                .toList()),
                Map.entry(
                        "excluded",
                        statement.excluded().stream()
                                .map(StatementJson::excluded)
                                .toList())));
    }

    private static Map<String, Object> target(Target target) {
        return Map.of(
                "level", target.level().name(),
                "floor", target.floor(),
                "top", target.top(),
                "countedKinds", target.countedKinds(),
                "creditAll", target.creditAll(),
                "legalBasis", target.legalBasis());
    }

    private static Map<String, Object> row(Row row) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", row.id().value());
        object.put("name", row.name());
        object.put("shortName", row.shortName());
        object.put("kind", row.kind().name());
        object.put("level", row.level().name());
        object.put("area", row.area().value());
        object.put("areaName", row.areaName());
        object.put("floor", row.floor());
        object.put("top", row.top());
        row.ownTarget().ifPresent(target -> object.put("ownTarget", target));
        object.put("confirmed", row.confirmed());
        object.put("provisional", row.provisional());
        object.put(
                "products", row.products().stream().map(StatementJson::counted).toList());
        return object;
    }

    private static Map<String, Object> counted(Counted product) {
        return Map.of(
                "id", product.id().value(),
                "title", product.title(),
                "kind", product.kind(),
                "publisher", product.publisher().value(),
                "countsFrom", product.countsFrom().toString(),
                "status", product.status().name());
    }

    private static Map<String, Object> excluded(Excluded product) {
        return Map.of(
                "id", product.id().value(),
                "title", product.title(),
                "kind", product.kind(),
                "organisation", product.organisation().value(),
                "countsFrom", product.countsFrom().toString(),
                "reason", product.reason().name());
    }

    static ClosedStatement read(String json) {
        JsonNode root = READER.readTree(json);
        int format = root.path("format").asInt();
        if (format != FORMAT) {
            throw new IllegalArgumentException("format must be " + FORMAT + ", got " + format);
        }
        return new ClosedStatement(
                format,
                root.path("rules").asInt(),
                ClosingScope.of(Rank.valueOf(text(root, "rank")), text(root, "scope")),
                text(root, "scopeName"),
                ClosingPeriod.valueOf(text(root, "period")),
                LocalDate.parse(text(root, "firstDay")),
                LocalDate.parse(text(root, "lastDay")),
                Instant.parse(text(root, "closedAt")),
                text(root, "closedBy"),
                each(root, "policies").stream().map(StatementJson::readTarget).toList(),
                each(root, "organisations").stream().map(StatementJson::readRow).toList(),
                each(root, "excluded").stream().map(StatementJson::readExcluded).toList());
    }

    private static Target readTarget(JsonNode node) {
        return new Target(
                Level.valueOf(text(node, "level")),
                node.path("floor").asInt(),
                node.path("top").asInt(),
                each(node, "countedKinds").stream().map(JsonNode::asString).toList(),
                node.path("creditAll").asBoolean(),
                text(node, "legalBasis"));
    }

    private static Row readRow(JsonNode node) {
        return new Row(
                new OrganisationId(text(node, "id")),
                text(node, "name"),
                text(node, "shortName"),
                OrganisationKind.valueOf(text(node, "kind")),
                Level.valueOf(text(node, "level")),
                new AreaCode(text(node, "area")),
                text(node, "areaName"),
                node.path("floor").asInt(),
                node.path("top").asInt(),
                node.has("ownTarget") ? Optional.of(node.path("ownTarget").asInt()) : Optional.empty(),
                node.path("confirmed").asInt(),
                node.path("provisional").asInt(),
                each(node, "products").stream().map(StatementJson::readCounted).toList());
    }

    private static Counted readCounted(JsonNode node) {
        return new Counted(
                new ProductId(text(node, "id")),
                text(node, "title"),
                text(node, "kind"),
                new OrganisationId(text(node, "publisher")),
                Instant.parse(text(node, "countsFrom")),
                CreditStatus.valueOf(text(node, "status")));
    }

    private static Excluded readExcluded(JsonNode node) {
        return new Excluded(
                new ProductId(text(node, "id")),
                text(node, "title"),
                text(node, "kind"),
                new OrganisationId(text(node, "organisation")),
                Instant.parse(text(node, "countsFrom")),
                Exclusion.valueOf(text(node, "reason")));
    }

    private static List<JsonNode> each(JsonNode node, String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false).toList();
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString();
    }
}
