package vn.khoso.catalogue;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.ProductId;

/** Writes products; each change raises the version by one and fails when somebody else was first. */
@Repository
class ProductWriter {

    private static final String INSERT = """
            INSERT INTO product (id, organisation_id, kind, title, summary, state, created_by, created_at, changed_at)
            VALUES (:id, :organisation, :kind, '', '', 'DRAFT', :by, :now, :now)
            """;

    private static final String UPDATE = """
            UPDATE product
            SET
                kind = :kind,
                title = :title,
                summary = :summary,
                text_alternative = :textAlternative,
                author = :author,
                people = :people,
                sources = :sources,
                consent = :consent,
                ai_made = :aiMade,
                ai_note = :aiNote,
                distinctive = :distinctive,
                state = :state,
                submitted_at = COALESCE(:submittedAt, submitted_at),
                submitted_by = COALESCE(:submittedBy, submitted_by),
                returned_at = :returnedAt,
                returned_by = :returnedBy,
                return_reason = :returnReason,
                public_from = COALESCE(:publicFrom, public_from),
                public_until = COALESCE(:publicUntil, public_until),
                published_by = COALESCE(:publishedBy, published_by),
                self_published = COALESCE(:selfPublished, self_published),
                first_published_at = :firstPublishedAt,
                withdrawn_at = :withdrawnAt,
                withdrawn_by = :withdrawnBy,
                withdrawal_reason = :withdrawalReason,
                withdrawal_authority = :withdrawalAuthority,
                changed_at = :changedAt,
                version = version + 1
            WHERE id = :id
              AND version = :version
            """;

    private static final String INSERT_ABSENCE = """
            INSERT INTO product_absence (product_id, withdrawn_at, restored_at, restored_by)
            VALUES (:product, :withdrawnAt, :restoredAt, :by)
            """;

    private static final List<String> CLEAR_LISTS = List.of(
            "DELETE FROM product_term WHERE product_id = :id",
            "DELETE FROM product_area WHERE product_id = :id",
            "DELETE FROM product_elsewhere WHERE product_id = :id");

    private static final String INSERT_TERM = """
            INSERT INTO product_term (product_id, vocabulary, code)
            VALUES (:product, :vocabulary, :code)
            """;

    private static final String INSERT_AREA = """
            INSERT INTO product_area (product_id, area_code)
            VALUES (:product, :area)
            """;

    private static final String INSERT_ELSEWHERE = """
            INSERT INTO product_elsewhere (product_id, position, address, published_on)
            VALUES (:product, :position, :address, :on)
            """;

    private static final int TIME = Types.TIMESTAMP_WITH_TIMEZONE;
    private static final int ID = Types.OTHER;

    private final JdbcClient jdbc;

    ProductWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Product product) {
        jdbc.sql(INSERT)
                .param("id", product.id().value())
                .param("organisation", product.organisation().value())
                .param("kind", product.kind().name())
                .param("by", product.createdBy().value())
                .param("now", at(product.createdAt()))
                .update();
        writeLists(product);
    }

    /**
     * Writes the product over the version it was read with.
     *
     * @throws KhosoException {@link CatalogueProblem#STALE} when it has another version by now
     */
    void save(Product product) {
        Description said = product.description();
        JdbcClient.StatementSpec update = jdbc.sql(UPDATE)
                .param("id", product.id().value())
                .param("version", product.version())
                .param("kind", product.kind().name())
                .param("title", said.title())
                .param("summary", said.summary())
                .param("textAlternative", said.textAlternative())
                .param("author", said.author())
                .param("people", said.people())
                .param("sources", said.sources())
                .param("consent", said.consent().name())
                .param("aiMade", said.aiMade())
                .param("aiNote", said.aiNote())
                .param("distinctive", product.distinctive())
                .param("state", StateName.of(product.state()).name())
                .param(
                        "firstPublishedAt",
                        product.firstPublishedAt().map(ProductWriter::at).orElse(null),
                        TIME)
                .param("changedAt", at(product.changedAt()));
        if (bind(update, StateColumns.of(product.state())).update() == 0) {
            throw new KhosoException(CatalogueProblem.STALE, product.id().value());
        }
        writeLists(product);
    }

    /** Keeps the time during which a restored product was withdrawn, for figures of a past instant. */
    void addAbsence(ProductId product, ProductState.Withdrawn ended, Instant restoredAt, AccountId by) {
        jdbc.sql(INSERT_ABSENCE)
                .param("product", product.value())
                .param("withdrawnAt", at(ended.at()))
                .param("restoredAt", at(restoredAt))
                .param("by", by.value())
                .update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec update, StateColumns columns) {
        return update.param("submittedAt", at(columns.submittedAt()), TIME)
                .param("submittedBy", columns.submittedBy(), ID)
                .param("returnedAt", at(columns.returnedAt()), TIME)
                .param("returnedBy", columns.returnedBy(), ID)
                .param("returnReason", columns.returnReason())
                .param("publicFrom", at(columns.publicFrom()), TIME)
                .param("publicUntil", at(columns.publicUntil()), TIME)
                .param("publishedBy", columns.publishedBy(), ID)
                .param("selfPublished", columns.selfPublished(), Types.BOOLEAN)
                .param("withdrawnAt", at(columns.withdrawnAt()), TIME)
                .param("withdrawnBy", columns.withdrawnBy(), ID)
                .param("withdrawalReason", columns.withdrawalReason())
                .param("withdrawalAuthority", columns.withdrawalAuthority());
    }

    private void writeLists(Product product) {
        String id = product.id().value();
        Description said = product.description();
        for (String deletion : CLEAR_LISTS) {
            jdbc.sql(deletion).param("id", id).update();
        }
        writeTerms(id, "TOPIC", said.topics());
        writeTerms(id, "CAMPAIGN", said.campaigns());
        writeTerms(id, "AUDIENCE", said.audiences());
        writeTerms(id, "LANGUAGE", said.languages());
        writeTerms(id, "LICENCE", said.licence().stream().toList());
        said.areas()
                .forEach(area -> jdbc.sql(INSERT_AREA)
                        .param("product", id)
                        .param("area", area.value())
                        .update());
        int position = 0;
        for (PublishedElsewhere place : said.elsewhere()) {
            jdbc.sql(INSERT_ELSEWHERE)
                    .param("product", id)
                    .param("position", position++)
                    .param("address", place.address().toString())
                    .param("on", place.on().orElse(null), Types.DATE)
                    .update();
        }
    }

    private void writeTerms(String product, String vocabulary, List<String> codes) {
        codes.forEach(code -> jdbc.sql(INSERT_TERM)
                .param("product", product)
                .param("vocabulary", vocabulary)
                .param("code", code)
                .update());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** The columns that only some states fill. */
    private record StateColumns(
            @Nullable Instant submittedAt,
            @Nullable UUID submittedBy,
            @Nullable Instant returnedAt,
            @Nullable UUID returnedBy,
            @Nullable String returnReason,
            @Nullable Instant publicFrom,
            @Nullable Instant publicUntil,
            @Nullable UUID publishedBy,
            @Nullable Boolean selfPublished,
            @Nullable Instant withdrawnAt,
            @Nullable UUID withdrawnBy,
            @Nullable String withdrawalReason,
            @Nullable String withdrawalAuthority) {

        static StateColumns of(ProductState state) {
            return switch (state) {
                case ProductState.Draft draft -> ofReturn(draft.returned().orElse(null));
                case ProductState.Submitted submitted ->
                    new StateColumns(
                            submitted.at(),
                            submitted.by().value(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
                case ProductState.Published published ->
                    new StateColumns(
                            null,
                            null,
                            null,
                            null,
                            null,
                            published.from(),
                            published.until().orElse(null),
                            published.by().value(),
                            published.selfPublished(),
                            null,
                            null,
                            null,
                            null);
                case ProductState.Withdrawn withdrawn ->
                    new StateColumns(
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            withdrawn.at(),
                            withdrawn.by().value(),
                            withdrawn.reason(),
                            withdrawn.authority().name());
            };
        }

        private static StateColumns ofReturn(ProductState.@Nullable Returned returned) {
            return returned == null
                    ? new StateColumns(null, null, null, null, null, null, null, null, null, null, null, null, null)
                    : new StateColumns(
                            null,
                            null,
                            returned.at(),
                            returned.by().value(),
                            returned.reason(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
        }
    }
}
