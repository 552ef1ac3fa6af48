package vn.khoso.catalogue;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/** How a row of {@code product} and the rows that hang on it become a {@link Product}. */
final class ProductRows {

    static final String COLUMNS = """
            SELECT
                p.id,
                p.organisation_id,
                p.kind,
                p.title,
                p.summary,
                p.text_alternative,
                p.author,
                p.people,
                p.sources,
                p.consent,
                p.ai_made,
                p.ai_note,
                p.distinctive,
                p.state,
                p.submitted_at,
                p.submitted_by,
                p.returned_at,
                p.returned_by,
                p.return_reason,
                p.public_from,
                p.public_until,
                p.published_by,
                p.self_published,
                p.first_published_at,
                p.withdrawn_at,
                p.withdrawn_by,
                p.withdrawal_reason,
                p.withdrawal_authority,
                p.created_by,
                p.created_at,
                p.changed_at,
                p.version,
                ARRAY(SELECT t.code FROM product_term t WHERE t.product_id = p.id AND t.vocabulary = 'TOPIC') AS topics,
                ARRAY(SELECT t.code FROM product_term t WHERE t.product_id = p.id AND t.vocabulary = 'CAMPAIGN') AS campaigns,
                ARRAY(SELECT t.code FROM product_term t WHERE t.product_id = p.id AND t.vocabulary = 'AUDIENCE') AS audiences,
                ARRAY(SELECT t.code FROM product_term t WHERE t.product_id = p.id AND t.vocabulary = 'LANGUAGE') AS languages,
                (SELECT t.code FROM product_term t WHERE t.product_id = p.id AND t.vocabulary = 'LICENCE') AS licence,
                ARRAY(SELECT a.area_code FROM product_area a WHERE a.product_id = p.id) AS areas,
                ARRAY(SELECT e.address FROM product_elsewhere e WHERE e.product_id = p.id ORDER BY e.position) AS addresses,
                ARRAY(SELECT e.published_on::text FROM product_elsewhere e WHERE e.product_id = p.id ORDER BY e.position)
                    AS addresses_on
            FROM product p
            """;

    private ProductRows() {}

    static Product map(ResultSet row, int number) throws SQLException {
        return new Product(
                new ProductId(row.getString("id")),
                new OrganisationId(row.getString("organisation_id")),
                ProductKind.valueOf(row.getString("kind")),
                description(row),
                row.getBoolean("distinctive"),
                state(row),
                optionalInstant(row, "first_published_at"),
                account(row, "created_by"),
                instant(row, "created_at"),
                instant(row, "changed_at"),
                row.getInt("version"));
    }

    private static Description description(ResultSet row) throws SQLException {
        return new Description(
                row.getString("title"),
                row.getString("summary"),
                row.getString("text_alternative"),
                row.getString("author"),
                row.getString("people"),
                row.getString("sources"),
                Optional.ofNullable(row.getString("licence")),
                Consent.valueOf(row.getString("consent")),
                row.getBoolean("ai_made"),
                row.getString("ai_note"),
                texts(row, "topics"),
                texts(row, "campaigns"),
                texts(row, "audiences"),
                texts(row, "languages"),
                texts(row, "areas").stream().map(AreaCode::new).toList(),
                elsewhere(row));
    }

    private static List<PublishedElsewhere> elsewhere(ResultSet row) throws SQLException {
        List<String> addresses = texts(row, "addresses");
        List<String> days = texts(row, "addresses_on");
        List<PublishedElsewhere> places = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            places.add(new PublishedElsewhere(
                    URI.create(addresses.get(i)),
                    Optional.ofNullable(days.get(i)).map(LocalDate::parse)));
        }
        return places;
    }

    private static ProductState state(ResultSet row) throws SQLException {
        return switch (StateName.valueOf(row.getString("state"))) {
            case DRAFT -> new ProductState.Draft(returned(row));
            case SUBMITTED -> new ProductState.Submitted(instant(row, "submitted_at"), account(row, "submitted_by"));
            case PUBLISHED -> published(row);
            case WITHDRAWN ->
                new ProductState.Withdrawn(
                        instant(row, "withdrawn_at"),
                        account(row, "withdrawn_by"),
                        WithdrawalAuthority.valueOf(row.getString("withdrawal_authority")),
                        row.getString("withdrawal_reason"),
                        published(row));
        };
    }

    private static Optional<ProductState.Returned> returned(ResultSet row) throws SQLException {
        if (row.getObject("returned_at") == null) {
            return Optional.empty();
        }
        return Optional.of(new ProductState.Returned(
                instant(row, "returned_at"), account(row, "returned_by"), row.getString("return_reason")));
    }

    private static ProductState.Published published(ResultSet row) throws SQLException {
        return new ProductState.Published(
                instant(row, "public_from"),
                optionalInstant(row, "public_until"),
                account(row, "published_by"),
                row.getBoolean("self_published"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static AccountId account(ResultSet row, String column) throws SQLException {
        return new AccountId(row.getObject(column, UUID.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
