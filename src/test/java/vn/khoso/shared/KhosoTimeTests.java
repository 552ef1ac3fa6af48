package vn.khoso.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class KhosoTimeTests {

    @Test
    void theLastEveningOfTheYearInGreenwichIsTheNextYearInVietNam() {
        assertThat(KhosoTime.yearOf(Instant.parse("2026-12-31T17:30:00Z"))).isEqualTo(2027);
        assertThat(KhosoTime.yearOf(Instant.parse("2026-12-31T16:59:59Z"))).isEqualTo(2026);
    }

    @Test
    void theMachinesOwnZoneMeansNothing() {
        assertThat(ZoneId.systemDefault()).isNotEqualTo(KhosoTime.ZONE);
        assertThat(KhosoTime.dayOf(Instant.parse("2026-11-19T20:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(KhosoTime.startOf(LocalDate.of(2027, 1, 1))).isEqualTo(Instant.parse("2026-12-31T17:00:00Z"));
    }
}
