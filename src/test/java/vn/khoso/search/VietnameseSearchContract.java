package vn.khoso.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khoso.shared.ProductId;

/** How people type Vietnamese, and what they must find. Part of {@link SearchIndexContract}, one case per row or test. */
public interface VietnameseSearchContract extends SearchContract {

    @ParameterizedTest(name = "{0}: {1} finds {2} first")
    @CsvSource(delimiter = '|', textBlock = """
            with marks                       | ba tơ                             | 0000000bat00
            without marks                    | ba to chung suc                   | 0000000bat00
            upper case with marks            | BA TƠ                             | 0000000bat00
            title case                       | Ba Tơ                             | 0000000bat00
            exact marks win over others      | ba tô                             | 0000000bat10
            upper case without marks         | PHU NU BA TO                      | 0000000bat00
            short words are not stop words   | an ninh                           | 0000000ann10
            the other an                     | Nghệ An                           | 0000000ngh10
            the other an without marks       | nghe an                           | 0000000ngh10
            an ninh without marks            | an ninh trat tu                   | 0000000ann10
            Sơn Hà                           | Sơn Hà                            | 0000000snha0
            Sơn Hạ                           | Sơn Hạ                            | 0000000snh20
            neighbours tell bare words apart | chuyen doi so son ha              | 0000000snha0
            and the other way                | son ha mua lua chin               | 0000000snh20
            đ with its stroke                | đường lên bản                     | 0000000dgvb0
            d for đ                          | duong len ban                     | 0000000dgvb0
            d for đ, other marks kept        | dường lên bản                     | 0000000dgvb0
            upper case Đ                     | ĐƯỜNG LÊN BẢN                     | 0000000dgvb0
            new place of the tone mark       | hòa giải                          | 0000000haga0
            old place of the tone mark       | hoà giải                          | 0000000haga0
            new place: thủy                  | thủy lợi                          | 0000000dakh0
            old place: thuỷ                  | thuỷ lợi                          | 0000000dakh0
            tỉnh ủy for tỉnh uỷ              | chỉ thị tỉnh ủy                   | 0000000khph0
            i for y                          | kĩ năng số                        | 0000000kyna0
            y for y                          | kỹ năng số                        | 0000000kyna0
            i for y in a name                | Mĩ Khê                            | 0000000haga0
            công ti for công ty              | công ti may                       | 0000000cgty0
            Đăk for Đắk                      | Đăk Hà                            | 0000000dakh0
            Đắk for Đăk                      | Hội Nông dân xã Đắk Hà            | 0000000dakh0
            Dak Ha                           | dak ha                            | 0000000dakh0
            Ngọc for Ngọk                    | Ngọc Bay                          | 0000000ngkb0
            Ngọk                             | ngok bay                          | 0000000ngkb0
            half the marks                   | tuyên truyen nông thon moi        | 0000000bat00
            the other half                   | tuyen truyền nong thôn mới        | 0000000bat00
            wrong tone                       | tuyên truyện nông thôn mới        | 0000000bat00
            one letter changed               | tuyên truyềm nông thôn            | 0000000bat00
            two letters swapped, no marks    | tuyen truyne nong thon            | 0000000bat00
            one letter missing               | tuyn truyen nong thon             | 0000000bat00
            raw Telex                        | tuyeen truyeenf noong thoon mowis | 0000000bat00
            raw Telex, marks typed last      | tuyene truyenef nongo thono moiws | 0000000bat00
            raw VNI                          | tuye6n truye62n no6ng tho6n mo71i | 0000000bat00
            raw Telex with đ                 | dduwowngf leen banr               | 0000000dgvb0
            last word unfinished             | tuyên truyền nông th              | 0000000bat00
            last word unfinished, no marks   | chuyen doi s                      | 0000000snha0
            only word unfinished             | tuye                              | 0000000bat00
            abbreviation of what is written  | NTM Ba Tơ                         | 0000000bat00
            abbreviation in lower case       | ntm                               | 0000000bat00
            full form of an abbreviation     | Mặt trận Tổ quốc                  | 0000000mttq0
            full form without marks          | mat tran to quoc                  | 0000000mttq0
            abbreviation with đ              | CĐS                               | 0000000snha0
            abbreviation with d for đ        | cds                               | 0000000snha0
            DTTS                             | DTTS                              | 0000000khph0
            order of syllables counts        | nông thôn mới                     | 0000000bat00
            words of title and of speech     | toạ đàm lưu động                  | 0000000bat00
            word of the organisation's name  | liên hiệp phụ nữ ba tơ            | 0000000bat00
            old name of a place              | Ba Lế                             | 0000000bat10
            former province                  | kon tum cồng chiêng               | 0000000ngkb0
            number of a directive            | 03-CT/TU                          | 0000000khph0
            letters of a highland language   | ƀok kơdră                         | 0000000bana0
            the same in plain letters        | bok kodra                         | 0000000bana0
            a decomposed product             | cựu chiến binh                    | 0000000nfd00
            a decomposed product, no marks   | cuu chien binh                    | 0000000nfd00
            a word that is nowhere           | blockchain cồng chiêng            | 0000000ngkb0
            only one word of raw Telex       | tuyeen truyeenf                   | 0000000bat00
            raw Telex in quotes              | "hoaf giair owr cow sowr"         | 0000000haga0
            raw VNI in quotes                | "hoa2 giai3 o73 co7 so73"         | 0000000haga0
            a typo that is a word by itself  | an ninh trận tự                   | 0000000ann10
            the same without marks           | an linh trat tu                   | 0000000ann10
            a letter missing, marks kept     | chuyển đổ số sơn hà               | 0000000snha0
            most words are elsewhere         | hội nghị tổng kết cồng chiêng     | 0000000ngkb0
            quotes                           | "an ninh trật tự"                 | 0000000ann10
            quotes without marks             | "an ninh trat tu"                 | 0000000ann10
            typographic quotes               | “hoà giải ở cơ sở”                | 0000000haga0
            """)
    default void isReadAsItWasMeant(String reason, String typed, String product) {
        assertThat(found(typed)).as(reason).startsWith(new ProductId(product));
    }

    @ParameterizedTest(name = "{0} decomposed")
    @CsvSource({
        "ba tơ,0000000bat00",
        "tuyên truyền nông th,0000000bat00",
        "cựu chiến bin,0000000nfd00",
        "Đường lên bản,0000000dgvb0",
        "kỹ năng số,0000000kyna0",
        "Nghệ An,0000000ngh10"
    })
    default void decomposedTypingFindsTheSame(String typed, String product) {
        assertThat(found(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .startsWith(new ProductId(product))
                .isEqualTo(found(typed));
    }

    @Test
    default void bareWordsFindAllThatTheyMayMean() {
        assertThat(found("ba to")).contains(SearchSamples.BA_TO_HRE, SearchSamples.BA_TO_SOUTH);
        assertThat(found("son ha")).contains(SearchSamples.SON_HA, SearchSamples.SON_HA_LOW);
    }

    @Test
    default void quotedMarksMustStandAsTyped() {
        assertThat(found("\"ba tô\"")).containsExactly(SearchSamples.BA_TO_SOUTH);
        assertThat(found("\"Sơn Hà\"")).containsExactly(SearchSamples.SON_HA);
    }

    @Test
    default void marksLeftOutInQuotesMayBeAnyWhenNobodyWroteTheWordsSo() {
        assertThat(found("\"tuyên truyen nông thon\"")).isEmpty();
        assertThat(found("\"nông thon mới\"")).containsExactly(SearchSamples.BA_TO_HRE);
        assertThat(found("\"Sơn Ha\" chuyển đổi")).contains(SearchSamples.SON_HA);
    }

    @Test
    default void quotedWordsMustStandInOrder() {
        assertThat(found("\"mới thôn nông\"")).isEmpty();
        assertThat(found("\"tuyên truyền nông thôn\"")).isEmpty();
    }

    @Test
    default void minusExcludesProducts() {
        assertThat(found("ba to -dệt")).contains(SearchSamples.BA_TO_HRE).doesNotContain(SearchSamples.BA_TO_SOUTH);
        assertThat(found("ba to -\"tho cam\"")).doesNotContain(SearchSamples.BA_TO_SOUTH);
    }

    @Test
    default void minusAloneBrowsesTheRest() {
        assertThat(found("-podcast -\"nghệ an\"")).hasSize(15).doesNotContain(SearchSamples.NGHE_AN);
    }

    @Test
    default void hyphenInsideAWordExcludesNothing() {
        assertThat(found("chỉ thị 03-CT")).contains(SearchSamples.WOMENS_PLAN);
    }

    @Test
    default void bothOfTwoWordsMustBeThere() {
        assertThat(found("cồng chiêng")).containsExactly(SearchSamples.NGOK_BAY);
        assertThat(found("lúa chiêng")).isEmpty();
    }

    @Test
    default void wordsThatOccurNowhereFindNothing() {
        assertThat(found("xyzzy qwrtp")).isEmpty();
    }

    @Test
    default void titleCountsMoreThanSummary() {
        index().addOrUpdate(SearchSamples.document(SearchSamples.id("ttt1"), "Măng cụt đầu mùa", "Chợ quê."));
        index().addOrUpdate(SearchSamples.document(SearchSamples.id("ttt2"), "Chợ quê đầu mùa", "Măng cụt."));

        assertThat(found("măng cụt")).startsWith(SearchSamples.id("ttt1"), SearchSamples.id("ttt2"));
    }

    @Test
    default void readingWithMarksIsTold() {
        assertThat(read("tuyen truyen nong thon moi").text()).isEqualTo("tuyên truyền nông thôn mới");
        assertThat(read("tuyeen truyeenf").text()).isEqualTo("tuyên truyền");
        assertThat(read("tuyên truyềm nông thôn").text()).isEqualTo("tuyên truyền nông thôn");
        assertThat(read("ky nang so").text()).isEqualTo("kỹ năng số");
    }

    @Test
    default void whatIsMeantAsItStandsIsNotUndoneWithRawTelexAroundIt() {
        index().addOrUpdate(SearchSamples.document(SearchSamples.id("new1"), "Nghị quyết TW bảy, thứ tư", ""));

        assertThat(read("nghij quyeets TW bayr").text()).isEqualTo("nghị quyết TW bảy");
        assertThat(read("thuws tw").text()).isEqualTo("thứ tư");
    }

    @Test
    default void readingAsTypedIsNotTold() {
        assertThat(read("tuyên truyền").text()).isEmpty();
        assertThat(read("hòa giải").text()).isEmpty();
        assertThat(read("").text()).isEmpty();
    }

    @Test
    default void abbreviationsThatWereSearchedAreTold() {
        assertThat(read("nong thon moi").alsoSearched()).containsExactly("NTM");
        assertThat(read("NTM").alsoSearched()).containsExactly("nông thôn mới");
    }

    private Understanding read(String text) {
        return index().search(SearchQuery.of(text, SearchSamples.NOW)).understanding();
    }

    private List<ProductId> found(String text) {
        return index().search(SearchQuery.of(text, SearchSamples.NOW)).hits().rows().stream()
                .map(SearchHit::product)
                .toList();
    }
}
