package vn.khoso.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTests {

    @Test
    void comparesWithoutToneMarksAndCase() {
        assertThat(Plain.of("  Đăk  Rơ-Wa ")).isEqualTo("dak ro wa");
        assertThat(Plain.matches("xã Ba Tơ", "BA TO")).isTrue();
        assertThat(Plain.matches("xã Ba To\u031b", "ba tơ")).isTrue();
    }

    @Test
    void matchesTheBeginningsOfWordsOnly() {
        assertThat(Plain.matches("phường Kon Tum", "tu")).isTrue();
        assertThat(Plain.matches("phường Kon Tum", "um")).isFalse();
        assertThat(Plain.matches("phường Kon Tum", "kon plong")).isFalse();
    }

    @Test
    void findsEverythingForNothing() {
        assertThat(Plain.matches("xã Ba Tơ", " ")).isTrue();
    }

    @Test
    void readsAPlaceInAProductGenerously() {
        assertThat(new PlaceInProduct("754", " nông thôn ", "").second()).isEqualTo(754);
        assertThat(new PlaceInProduct("12:34", "", "").second()).isZero();
        assertThat(new PlaceInProduct("0", "nong thon", "").wants("Nông thôn mới"))
                .isTrue();
        assertThat(new PlaceInProduct("0", "nong thon", "").wants("Đô thị văn minh"))
                .isFalse();
    }
}
