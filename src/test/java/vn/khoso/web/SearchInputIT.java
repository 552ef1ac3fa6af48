package vn.khoso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.khoso.KhosoTest;
import vn.khoso.web.security.Browser;

/** Whatever is typed, and whatever stands in the address, is a query: page, programs and suggestions answer it. */
@KhosoTest
class SearchInputIT {

    private static final List<String> PATHS = List.of("/search?q=", "/api/v1/products?q=", "/api/v1/suggestions?q=");

    @LocalServerPort
    private int port;

    @Test
    void whateverIsTypedIsAQuery() throws Exception {
        List<String> addresses = new ArrayList<>();
        texts().forEach(text -> PATHS.forEach(path -> addresses.add(path + encode(text))));
        assertAnswered(addresses);
    }

    @Test
    void anAddressThatWasCutOffWithinALetterIsMended() throws Exception {
        try (Browser browser = new Browser(port)) {
            for (String bytes : List.of("%E1%BB", "%ED%A0%80", "%FF%FEa")) {
                for (String path : PATHS) {
                    var broken = browser.get(path + bytes);
                    assertThat(broken.statusCode()).as(path + bytes).isEqualTo(303);
                    String mended = broken.headers().firstValue("Location").orElseThrow();
                    assertThat(mended).startsWith("?q=");
                    assertAnswered(List.of(path.replace("?q=", mended)));
                }
            }
        }
    }

    @Test
    void whateverStandsInTheAddressIsAFilterOrLeftOut() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (String rest : List.of(
                "kind=%00&page=-1&sort=x",
                "year=99999&area=../..&page=999999999",
                "year=abcd&year=-1&year=%EF%BC%92%EF%BC%90%EF%BC%92%EF%BC%96",
                "size=0&level=x",
                "size=-5&page=0",
                "size=99999999999999999999&page=99999999999999999999",
                "page=500&size=100",
                "page=2147483647&q=hoi",
                "unknown=1&kind=HOLOGRAM&kind=&duration=LONG%20ER",
                "q=a&q=b&page=1&page=2&sort=newest&sort=",
                "topic=" + "x".repeat(3_000),
                "organisation=" + encode("phụ nữ'; --"),
                "language=" + encode("\u202evi") + "&captions=NO&audience=" + encode("\u200b"))) {
            addresses.add("/search?" + rest);
            addresses.add("/api/v1/products?" + rest);
            addresses.add("/api/v1/suggestions?" + rest);
        }

        assertAnswered(addresses);
    }

    private void assertAnswered(List<String> addresses) throws Exception {
        try (Browser browser = new Browser(port)) {
            for (String address : addresses) {
                boolean page = address.startsWith("/search");
                var answer = page ? browser.get(address) : browser.getJson(address);
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                assertThat(answer.body()).as(address).doesNotContain("KS-");
            }
        }
    }

    private static List<String> texts() {
        Random random = new Random(20261125);
        List<String> texts = new ArrayList<>(List.of(
                "-",
                "\"\"",
                "a\"b",
                "*",
                "AND OR NOT",
                "[* TO *]",
                "\\",
                "%",
                "{x}",
                "${7*7}",
                "😀 -😀",
                "ﷺ",
                "<script>alert(1)</script>",
                "'; DROP TABLE product; --",
                "\"nuôi tôm",
                "title_e:x^1000"));
        List.of("a", "\"", "-", "(", " -\"", "\u0301", "\u202e", "\u200b", "\u0000")
                .forEach(part -> texts.add(part.repeat(99)));
        texts.add("ơ ".repeat(5_000));
        texts.add("\"-(".repeat(3_000));
        IntStream.range(0, 30)
                .forEach(each -> texts.add(random.ints(1 + random.nextInt(40), 1, 0xffff)
                        .filter(letter -> !Character.isSurrogate((char) letter))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()));
        return texts;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
