package vn.khoso.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of parameters that are no text. */
class BrokenAddressesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q=b%E1%BA%A1n&page=2 | q=b%E1%BA%A1n&page=2
            q=a+b%00             | q=a+b%00
            q=100%               | q=100%25
            q=%zz%E1%BB          | q=%25zz%EF%BF%BD
            q=%ED%A0%80&kind=A   | q=%EF%BF%BD&kind=A
            """)
    void onlyWhatIsNoLetterIsReplaced(String query, String mended) {
        assertThat(BrokenAddresses.mended(query)).isEqualTo(mended);
        assertThat(BrokenAddresses.mended(mended)).isEqualTo(mended);
    }
}
