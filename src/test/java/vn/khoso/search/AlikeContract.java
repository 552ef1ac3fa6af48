package vn.khoso.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.khoso.shared.ProductId;

/** Which products speak of the same. Part of {@link SearchIndexContract}. */
public interface AlikeContract extends SearchContract {

    @Test
    default void theTextAndTheTopicTellWhatIsAlikeNotTheTitle() {
        ProductId one = put("new1", "Bản tin số một", "ACACIA", "bà con ươm keo lai nuôi cấy mô rồi mới đưa lên đồi");
        ProductId sameText = put("new2", "Chuyện ở Sơn Tây", "OTHER", "keo lai nuôi cấy mô lớn nhanh, ươm trong vườn");
        ProductId sameTopic = put("new3", "Đi chợ sớm", "ACACIA", "hỏi giá trước lúc trời sáng");
        ProductId sameTitle = put("new4", "Bản tin số hai", "OTHER", "lịch phun thuốc muỗi trong tháng");

        List<ProductId> alike = index().alike(one, 3, SearchSamples.NOW);

        assertThat(alike).startsWith(sameText, sameTopic).doesNotContain(one);
        assertThat(alike.indexOf(sameTitle)).isIn(-1, 2);
    }

    @Test
    default void onlyPublicProductsAreAlikeAndNothingIsToAProductThatIsNotThere() {
        ProductId one = put("new1", "Quân dân một lòng", "", "");

        assertThat(index().alike(one, 20, SearchSamples.NOW)).doesNotContain(SearchSamples.SCHEDULED, one);
        assertThat(index().alike(SearchSamples.id("nane"), 3, SearchSamples.NOW))
                .isEmpty();
    }

    private ProductId put(String letters, String title, String topic, String text) {
        ProductId id = SearchSamples.id(letters);
        SearchDocument plain = SearchSamples.document(id, title, "");
        Map<Facet, Set<String>> facets = new EnumMap<>(plain.facets());
        facets.put(Facet.TOPIC, topic.isEmpty() ? Set.of() : Set.of(topic));
        index().addOrUpdate(new SearchDocument(
                id,
                title,
                "",
                List.of(),
                List.of(new IndexedPassage(Locator.second(3), text, "vi")),
                facets,
                plain.publicFrom(),
                plain.publicUntil()));
        return id;
    }
}
