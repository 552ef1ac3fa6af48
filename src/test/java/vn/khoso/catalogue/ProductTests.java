package vn.khoso.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

class ProductTests {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final AccountId CONTRIBUTOR = AccountId.random();
    private static final AccountId EDITOR = AccountId.random();

    @Test
    void aDraftIsSubmittedThenPublishedThenWithdrawn() {
        Product published = draft().submit(CONTRIBUTOR, NOON).publish(EDITOR, true, NOON, NOON);

        assertThat(published.isPublicAt(NOON)).isTrue();
        assertThat(published.firstPublishedAt()).contains(NOON);
        assertThat(published.distinctive()).isTrue();

        Product withdrawn = published.withdraw(EDITOR, WithdrawalAuthority.EDITOR, "Sai số liệu", NOON.plusSeconds(60));
        assertThat(withdrawn.isPublicAt(NOON.plusSeconds(61))).isFalse();
        assertThat(withdrawn.isTombstoneAt(NOON.plusSeconds(61))).isTrue();
        assertThat(withdrawn.firstPublishedAt()).contains(NOON);
    }

    @Test
    void aProductPublishedByItsSubmitterIsMarked() {
        assertThat(draft().submit(EDITOR, NOON)
                        .publish(EDITOR, true, NOON, NOON)
                        .state())
                .isInstanceOfSatisfying(
                        ProductState.Published.class,
                        state -> assertThat(state.selfPublished()).isTrue());
    }

    @Test
    void aScheduledProductIsHiddenUntilItsInstant() {
        Instant later = NOON.plus(Duration.ofHours(1));
        Product scheduled = draft().submit(CONTRIBUTOR, NOON).publish(EDITOR, true, later, NOON);

        assertThat(scheduled.isPublicAt(later.minusMillis(1))).isFalse();
        assertThat(scheduled.isPublicAt(later)).isTrue();
        assertThat(scheduled.firstPublishedAt()).contains(later);
    }

    @Test
    void aPublicationDatedBackStartsNow() {
        Product published = draft().submit(CONTRIBUTOR, NOON).publish(EDITOR, true, NOON.minusSeconds(9), NOON);

        assertThat(published.firstPublishedAt()).contains(NOON);
    }

    @Test
    void aProductWithdrawnBeforeItsFirstInstantLeavesNoTombstone() {
        Product withdrawn = draft().submit(CONTRIBUTOR, NOON)
                .publish(EDITOR, true, NOON.plus(Duration.ofDays(1)), NOON)
                .withdraw(EDITOR, WithdrawalAuthority.EDITOR, "Đổi kế hoạch", NOON.plusSeconds(1));

        assertThat(withdrawn.isTombstoneAt(NOON.plus(Duration.ofDays(2)))).isFalse();
    }

    @Test
    void anExpiredProductIsPublicNoLonger() {
        ProductState.Published state =
                new ProductState.Published(NOON, Optional.of(NOON.plusSeconds(10)), EDITOR, false);

        assertThat(state.isPublicAt(NOON.plusSeconds(9))).isTrue();
        assertThat(state.isPublicAt(NOON.plusSeconds(10))).isFalse();
    }

    @Test
    void aReturnedSubmissionIsADraftWithItsReason() {
        Product returned = draft().submit(CONTRIBUTOR, NOON).sendBack(EDITOR, "Thiếu nguồn nhạc", NOON);

        assertThat(returned.state())
                .isInstanceOfSatisfying(
                        ProductState.Draft.class,
                        state -> assertThat(state.returned())
                                .hasValueSatisfying(
                                        back -> assertThat(back.reason()).isEqualTo("Thiếu nguồn nhạc")));
    }

    @Test
    void nothingHappensTwice() {
        Product submitted = draft().submit(CONTRIBUTOR, NOON);
        Product published = submitted.publish(EDITOR, true, NOON, NOON);

        assertThatThrownBy(() -> submitted.submit(CONTRIBUTOR, NOON)).isInstanceOf(KhosoException.class);
        assertThatThrownBy(() -> published.publish(EDITOR, true, NOON, NOON)).isInstanceOf(KhosoException.class);
        assertThatThrownBy(() -> published.describe(ProductKind.CLIP, Description.EMPTY, NOON))
                .isInstanceOf(KhosoException.class);
        assertThatThrownBy(() -> draft().publish(EDITOR, true, NOON, NOON))
                .isInstanceOf(KhosoException.class)
                .hasMessageContaining("KS-PRODUCT-03");
    }

    @Test
    void textsAreKeptComposedAndWithoutControlCharacters() {
        Description said = Description.EMPTY.titled("  Ba Tơ\u0000 hôm nay ", "Dòng một\r\nDòng hai");

        assertThat(said.title()).isEqualTo("Ba Tơ hôm nay");
        assertThat(said.summary()).isEqualTo("Dòng một\nDòng hai");
    }

    static Product draft() {
        return Product.draft(
                ProductId.random(), new OrganisationId("phu-nu-21484"), ProductKind.CLIP, CONTRIBUTOR, NOON);
    }
}
