package vn.khoso.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How an index changes and is built anew. Part of {@link SearchIndexContract}. */
public interface ChangingIndexContract extends SearchContract {

    @Test
    default void changeIsSeenByTheNextSearch() {
        index().addOrUpdate(SearchSamples.document(SearchSamples.id("new1"), "Chợ phiên Măng Đen", ""));

        assertThat(products(search("chợ phiên"))).containsExactly(SearchSamples.id("new1"));
    }

    @Test
    default void updateReplacesWhatWasKnown() {
        index().addOrUpdate(SearchSamples.document(SearchSamples.ROAD, "Cầu treo mới", ""));

        assertThat(products(search("cầu treo"))).containsExactly(SearchSamples.ROAD);
        assertThat(products(search("đường lên bản"))).doesNotContain(SearchSamples.ROAD);
        assertThat(index().state().products()).isEqualTo(18);
    }

    @Test
    default void removedProductIsNotFound() {
        index().remove(SearchSamples.ROAD);

        assertThat(products(search("đường lên bản"))).doesNotContain(SearchSamples.ROAD);
        assertThat(index().state().products()).isEqualTo(17);
    }

    @Test
    default void removingWhatIsNotThereDoesNothing() {
        index().remove(SearchSamples.id("nane"));

        assertThat(index().state().products()).isEqualTo(18);
    }

    @Test
    default void removeAllLeavesAnIncompleteIndex() {
        index().removeAll();

        assertThat(search("").total()).isZero();
        assertThat(index().state()).isEqualTo(new IndexState(0, false));
    }

    @Test
    default void rebuildHoldsExactlyWhatItWasGiven() {
        index().rebuild(Stream.of(SearchSamples.document(SearchSamples.ROAD, "Chỉ còn con đường", "")));

        assertThat(products(search(""))).containsExactly(SearchSamples.ROAD);
        assertThat(index().state()).isEqualTo(new IndexState(1, true));
    }

    @Test
    default void rebuildKeepsWhatChangedMeanwhile() {
        index().rebuild(Stream.of("old", "last").map(step -> {
            if (step.equals("last")) {
                index().addOrUpdate(SearchSamples.document(SearchSamples.ROAD, "Tên mới", ""));
                index().remove(SearchSamples.SKILLS);
                return SearchSamples.document(SearchSamples.SKILLS, "Đã gỡ", "");
            }
            return SearchSamples.document(SearchSamples.ROAD, "Tên cũ", "");
        }));

        assertThat(products(search("tên mới"))).containsExactly(SearchSamples.ROAD);
        assertThat(search("đã gỡ").total()).isZero();
    }

    @Test
    default void rebuildThatFailsLeavesTheIndexAnsweringAndIncomplete() {
        assertThatThrownBy(() -> index().rebuild(Stream.of(1).map(step -> {
                    throw new IllegalStateException("database gone");
                })))
                .hasMessage("database gone");

        assertThat(index().state()).isEqualTo(new IndexState(18, false));
        assertThat(search("phụ nữ").total()).isPositive();
    }
}
