package vn.khoso.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a product is shown: title and passages with their hits, as written. Part of {@link SearchIndexContract}. */
public interface ShownHitsContract extends SearchContract {

    @Test
    default void titleShowsTheHitsAsWritten() {
        SearchHit hit = search("PHU NU").hits().rows().stream()
                .filter(found -> found.product().equals(SearchSamples.BA_TO_HRE))
                .findFirst()
                .orElseThrow();

        assertThat(hit.title())
                .containsExactly(
                        new Segment("Toạ đàm: ", false),
                        new Segment("Phụ nữ", true),
                        new Segment(" xã Ba Tơ chung sức", false));
    }

    @Test
    default void decomposedTitleShowsItsHitsAsWritten() {
        List<Segment> title = search("cựu chiến binh").hits().rows().getFirst().title();

        assertThat(title).contains(new Segment(Normalizer.normalize("cựu chiến binh", Normalizer.Form.NFD), true));
    }

    @Test
    default void bestPassagesComeInReadingOrderWithTheirLocators() {
        SearchHit hit = search("tuyen truyen nong thon moi").hits().rows().getFirst();

        assertThat(hit.product()).isEqualTo(SearchSamples.BA_TO_HRE);
        assertThat(hit.passages())
                .extracting(PassageHit::locator)
                .containsExactly(Locator.second(754), Locator.second(1867), Locator.second(3600));
        assertThat(hit.matchingPassages()).isEqualTo(4);
        assertThat(hit.furtherPassages()).isEqualTo(1);
    }

    @Test
    default void passageMarksTheHitsAndKeepsTheWords() {
        PassageHit passage = search("tuyen truyen nong thon moi")
                .hits()
                .rows()
                .getFirst()
                .passages()
                .getFirst();

        assertThat(passage.text())
                .filteredOn(Segment::hit)
                .extracting(Segment::text)
                .containsExactly("tuyên truyền", "nông thôn mới");
        assertThat(String.join("", passage.text().stream().map(Segment::text).toList()))
                .isEqualTo("muốn tuyên truyền về nông thôn mới thì phải đi từng nhà, nói bằng tiếng Hrê");
    }

    @Test
    default void passageOfADocumentNamesItsPage() {
        SearchHit hit = search("dân tộc thiểu số").hits().rows().getFirst();

        assertThat(hit.passages()).extracting(PassageHit::locator).containsExactly(Locator.page(3));
    }

    @Test
    default void browsingMarksNothing() {
        assertThat(search("").hits().rows()).allSatisfy(hit -> {
            assertThat(hit.title()).noneMatch(Segment::hit);
            assertThat(hit.passages()).isEmpty();
            assertThat(hit.score()).isZero();
        });
    }

    @Test
    default void languageOfAPassageIsKept() {
        assertThat(search("glaih plenh").hits().rows().getFirst().passages())
                .extracting(PassageHit::language)
                .containsExactly("bdq");
    }
}
