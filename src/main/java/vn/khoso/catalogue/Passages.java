package vn.khoso.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.catalogue.Passage.Locator;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;

/** The searchable texts found in all originals. */
@Repository
public class Passages {

    private static final String OF_PRODUCT = """
            SELECT
                s.media_file_id,
                s.locator_kind,
                s.locator_value,
                s.language,
                s.content
            FROM passage s
            JOIN media_file m ON m.id = s.media_file_id
            WHERE m.product_id = :product
              AND m.state = 'ACCEPTED'
            ORDER BY m.position, s.position
            """;

    private static final String DELETE = "DELETE FROM passage WHERE media_file_id = :file";

    private static final String INSERT = """
            INSERT INTO passage (media_file_id, position, locator_kind, locator_value, language, content)
            VALUES (:file, :position, :kind, :value, :language, :content)
            """;

    private final JdbcClient jdbc;
    private final MediaFiles files;
    private final ApplicationEventPublisher news;

    Passages(JdbcClient jdbc, MediaFiles files, ApplicationEventPublisher news) {
        this.jdbc = jdbc;
        this.files = files;
        this.news = news;
    }

    /** Returns the passages of a product's accepted files, in the order of files and places. */
    public List<Passage> of(ProductId product) {
        return jdbc.sql(OF_PRODUCT)
                .param("product", product.value())
                .query(Passages::map)
                .list();
    }

    /** Puts the given passages in place of all that a file had; blank ones are left out. */
    @Transactional
    public void replace(MediaFileId file, List<Passage> passages) {
        jdbc.sql(DELETE).param("file", file.value()).update();
        int position = 0;
        for (Passage passage : passages) {
            if (!passage.text().isBlank()) {
                insert(file, position++, passage);
            }
        }
        news.publishEvent(new ProductEvent.ProductEnriched(files.get(file).product()));
    }

    private void insert(MediaFileId file, int position, Passage passage) {
        jdbc.sql(INSERT)
                .param("file", file.value())
                .param("position", position)
                .param("kind", kindOf(passage.locator()))
                .param("value", valueOf(passage.locator()))
                .param("language", passage.language())
                .param("content", passage.text().replace("\u0000", ""))
                .update();
    }

    private static String kindOf(Locator locator) {
        return switch (locator) {
            case Locator.Whole whole -> "WHOLE";
            case Locator.OnPage page -> "PAGE";
            case Locator.AtSecond second -> "TIME";
        };
    }

    private static String valueOf(Locator locator) {
        return switch (locator) {
            case Locator.Whole whole -> "";
            case Locator.OnPage page -> Integer.toString(page.page());
            case Locator.AtSecond second -> Integer.toString(second.second());
        };
    }

    private static Passage map(ResultSet row, int number) throws SQLException {
        String value = row.getString("locator_value");
        Locator locator = switch (row.getString("locator_kind")) {
            case "PAGE" -> new Locator.OnPage(Integer.parseInt(value));
            case "TIME" -> new Locator.AtSecond(Integer.parseInt(value));
            default -> new Locator.Whole();
        };
        return new Passage(
                new MediaFileId(row.getObject("media_file_id", UUID.class)),
                locator,
                row.getString("language"),
                row.getString("content"));
    }
}
