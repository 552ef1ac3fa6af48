package vn.khoso.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
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
            ORDER BY m.position, s.source, s.position
            """;

    private static final String DELETE = """
            DELETE FROM passage
            WHERE media_file_id = :file
              AND source = :source
              AND transcript_id IS NULL
            """;

    private static final String INSERT = """
            INSERT INTO passage (media_file_id, source, position, locator_kind, locator_value, language, content)
            VALUES (:file, :source, :position, :kind, :value, :language, :content)
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

    /** Puts the given passages in place of all that a file had from this source but its transcripts; blank ones are left out. */
    @Transactional
    public void replace(MediaFileId file, TextSource source, List<Passage> passages) {
        jdbc.sql(DELETE)
                .param("file", file.value())
                .param("source", source.name())
                .update();
        int position = 0;
        for (Passage passage : passages) {
            if (!passage.text().isBlank()) {
                insert(source, position++, passage);
            }
        }
        news.publishEvent(new ProductEvent.ProductEnriched(files.get(file).product()));
    }

    private void insert(TextSource source, int position, Passage passage) {
        jdbc.sql(INSERT)
                .param("file", passage.mediaFile().value())
                .param("source", source.name())
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
            case Locator.InRegion region -> "REGION";
        };
    }

    private static String valueOf(Locator locator) {
        return switch (locator) {
            case Locator.Whole whole -> "";
            case Locator.OnPage page -> Integer.toString(page.page());
            case Locator.AtSecond second -> Integer.toString(second.second());
            case Locator.InRegion box ->
                String.format(Locale.ROOT, "%.4f,%.4f,%.4f,%.4f", box.x(), box.y(), box.width(), box.height());
        };
    }

    private static Passage map(ResultSet row, int number) throws SQLException {
        String value = row.getString("locator_value");
        Locator locator = switch (row.getString("locator_kind")) {
            case "PAGE" -> new Locator.OnPage(Integer.parseInt(value));
            case "TIME" -> new Locator.AtSecond(Integer.parseInt(value));
            case "REGION" -> region(value);
            default -> new Locator.Whole();
        };
        return new Passage(
                new MediaFileId(row.getObject("media_file_id", UUID.class)),
                locator,
                row.getString("language"),
                row.getString("content"));
    }

    private static Locator region(String value) {
        double[] box = Pattern.compile(",")
                .splitAsStream(value)
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Locator.InRegion(box[0], box[1], box[2], box[3]);
    }
}
