package vn.khoso.catalogue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.OrganisationId;

/** How much room the files of an organisation take in the object store. */
@Repository
public class StorageUse {

    private static final String OF_ORGANISATION = """
            WITH own AS (
                SELECT
                    m.id,
                    m.byte_count
                FROM media_file m
                JOIN product p ON p.id = m.product_id
                WHERE p.organisation_id = :organisation
            )
            SELECT
                (SELECT COALESCE(sum(byte_count), 0) FROM own) AS originals,
                (SELECT count(*) FROM own) AS files,
                (SELECT COALESCE(sum(r.byte_count), 0)
                 FROM rendition r
                 JOIN own ON own.id = r.media_file_id)
                + (SELECT COALESCE(sum(part.byte_count), 0)
                   FROM rendition_part part
                   JOIN rendition r ON r.id = part.rendition_id
                   JOIN own ON own.id = r.media_file_id
                   WHERE part.object_key <> r.object_key) AS renditions
            """;

    private final JdbcClient jdbc;

    StorageUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an organisation's files take.
     *
     * @param originals bytes of the uploaded files, refused ones and those taken out included, since their bytes stay
     * @param files how many uploaded files
     * @param renditions bytes of what was made from them
     */
    public record Use(ByteSize originals, long files, ByteSize renditions) {

        /** Returns everything together. */
        public ByteSize total() {
            return new ByteSize(originals.bytes() + renditions.bytes());
        }
    }

    /** Returns the use of one organisation, as of now. */
    public Use of(OrganisationId organisation) {
        return jdbc.sql(OF_ORGANISATION)
                .param("organisation", organisation.value())
                .query((row, number) -> new Use(
                        new ByteSize(row.getLong("originals")),
                        row.getLong("files"),
                        new ByteSize(row.getLong("renditions"))))
                .single();
    }
}
