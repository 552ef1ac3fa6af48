package vn.khoso.web.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khoso.catalogue.AccessPolicy;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.NearDuplicates;
import vn.khoso.catalogue.Renditions;
import vn.khoso.organisation.Organisations;
import vn.khoso.quota.Credits;
import vn.khoso.quota.QuotaWorld;
import vn.khoso.shared.ProductId;
import vn.khoso.web.view.SimilarFiles;

class LookalikesIT {

    private static final String WOMEN = "phu-nu-21484";
    private static final String FARMERS_ELSEWHERE = "nong-dan-21490";

    private static QuotaWorld world;
    private static Lookalikes lookalikes;

    @BeforeAll
    static void open() {
        world = new QuotaWorld();
        lookalikes = new Lookalikes(
                world.get(NearDuplicates.class),
                world.get(Credits.class),
                world.get(MediaFiles.class),
                world.get(Organisations.class),
                new SimilarFiles(
                        world.get(NearDuplicates.class),
                        world.get(Renditions.class),
                        world.get(Organisations.class),
                        world.get(AccessPolicy.class),
                        world.clock));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void aResemblingProductStandsBesideTheOneThatIsJudged() {
        ProductId earlier =
                world.product(FARMERS_ELSEWHERE).at("2026-02-01T05:00:00Z").insert();
        ProductId judged = world.product(WOMEN).insert();
        alike(earlier, judged);

        assertThat(lookalikes.of(QuotaWorld.BOARD, judged)).singleElement().satisfies(pair -> {
            assertThat(pair.credit().product()).isEqualTo(earlier);
            assertThat(pair.similar().found().percent()).isEqualTo(94);
            assertThat(pair.isOtherEarlier(world.get(Credits.class).find(judged).orElseThrow()))
                    .isTrue();
            assertThat(pair.address()).startsWith("/supervisor/organisations/" + FARMERS_ELSEWHERE);
        });
        assertThat(lookalikes.among(QuotaWorld.BOARD, List.of(earlier, judged)))
                .containsExactlyInAnyOrder(earlier, judged);
        assertThat(lookalikes.of(QuotaWorld.BA_TO, judged))
                .extracting(Lookalikes.Pair::address)
                .containsExactly("/products/" + earlier);
    }

    @Test
    void whatAPersonMayNotSeeIsNotTold() {
        ProductId judged = world.product(WOMEN).insert();
        alike(world.product("thanh-nien-21484").submit(), judged);
        alike(world.product(FARMERS_ELSEWHERE).withdrawn().insert(), judged);

        assertThat(lookalikes.of(QuotaWorld.BA_TO, judged)).isEmpty();
        assertThat(lookalikes.among(QuotaWorld.BA_TO, List.of(judged))).isEmpty();
        assertThat(lookalikes.of(QuotaWorld.BOARD, judged)).hasSize(1);
    }

    private static void alike(ProductId earlier, ProductId later) {
        world.execute("""
                INSERT INTO near_duplicate (earlier_id, later_id, sense, percent)
                SELECT
                    (SELECT id FROM media_file WHERE product_id = '%s'),
                    (SELECT id FROM media_file WHERE product_id = '%s'),
                    'PICTURE',
                    94
                """.formatted(earlier, later));
    }
}
