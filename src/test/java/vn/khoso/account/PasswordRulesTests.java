package vn.khoso.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.ErrorCode;
import vn.khoso.shared.KhosoException;

class PasswordRulesTests {

    private final PasswordRules rules = new PasswordRules();
    private final Person person =
            new Person(AccountId.random(), "nguyen.thi.lan.bato", "Nguyễn Thị Lan Hương", Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chiều nay gió về Sa Huỳnh",
                "mười hai chữ",
                "correct horse battery stapler",
                "🐟🐟🐠🐡🦈🐬🐳🐋🦐🦑🐙🦀"
            })
    void takesAnyLongSentence(String password) {
        assertThatCode(() -> rules.check(password, person)).doesNotThrowAnyException();
    }

    @Test
    void countsCharactersAndNotBytes() {
        refuses("ấấấấấấấấấấấ", AccountProblem.PASSWORD_TOO_SHORT);
        refuses("🐟🐠🐡🦈🐬🐳", AccountProblem.PASSWORD_TOO_SHORT);
    }

    @Test
    void refusesMoreThanAnybodyTypes() {
        refuses("một câu dài ".repeat(11), AccountProblem.PASSWORD_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyen.Thi.Lan.Bato", "nguyen thi lan bato", "nguyễn thị lan hương", "NGUYENTHILANHUONG"})
    void refusesTheOwnNameHoweverItIsWritten(String password) {
        refuses(password, AccountProblem.PASSWORD_IS_NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mật khẩu 123456",
                "P@ssword1234",
                "administrator",
                "123456789012",
                "abcdefghijkl",
                "qwertyuiopas",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "Quảng Ngãi 2026",
                "____________"
            })
    void refusesWhatIsTriedFirst(String password) {
        refuses(password, AccountProblem.PASSWORD_COMMON);
    }

    private void refuses(String password, ErrorCode rule) {
        assertThatThrownBy(() -> rules.check(password, person))
                .asInstanceOf(InstanceOfAssertFactories.type(KhosoException.class))
                .extracting(KhosoException::errorCode)
                .isEqualTo(rule);
    }
}
