package vn.khoso.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInLimitsTests {

    private static final SignInLimits LIMITS =
            new SignInLimits(5, Duration.ofMinutes(1), Duration.ofMinutes(15), 100, Duration.ofMinutes(15));

    @ParameterizedTest
    @CsvSource({"0,0", "4,0", "5,1", "6,2", "7,4", "8,8", "9,15", "10,15", "5000,15"})
    void theWaitDoublesUpToTheLongest(int failures, int minutes) {
        assertThat(LIMITS.waitAfter(failures)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void tellsHowManyFailuresAreStillFree() {
        assertThat(LIMITS.remainingAfter(2)).isEqualTo(3);
        assertThat(LIMITS.remainingAfter(9)).isZero();
    }

    @Test
    void refusesSettingsThatWouldLockEverybodyOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new SignInLimits(0, Duration.ofMinutes(1), Duration.ofMinutes(15), 100, Duration.ofMinutes(15)))
                .withMessageContaining("failures-per-");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignInLimits(
                        5, Duration.ofMinutes(20), Duration.ofMinutes(15), 100, Duration.ofMinutes(15)));
    }
}
