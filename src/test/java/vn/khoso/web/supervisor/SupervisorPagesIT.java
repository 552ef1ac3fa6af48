package vn.khoso.web.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.khoso.KhosoTest;
import vn.khoso.People;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.shared.AreaCode;
import vn.khoso.web.security.Browser;

/** The pages of those who follow the targets, asked over real HTTP without script. */
@KhosoTest
@Import(People.class)
class SupervisorPagesIT {

    private static final String COMMUNE = "23535";
    private static final String FARMERS = "nong-dan-" + COMMUNE;

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void theTotalsAreNotPublicUnlessTheSettingSaysSo() throws Exception {
        HttpResponse<String> totals = browser.get("/standing");

        assertThat(totals.statusCode()).isEqualTo(404);
        assertThat(totals.body()).doesNotContain("href=\"/standing\"");
    }

    @Test
    void everyPageOfTheStandingOpensAndEveryListIsAFileToo() throws Exception {
        signIn(people.supervisor(new Scope.Province()));

        assertThat(page("/supervisor"))
                .contains("trên 489 tổ chức đã đạt tối thiểu", "96 xã, phường, đặc khu", "Theo cấp", "Cần đôn đốc");
        assertThat(page("/supervisor/associations/FARMERS_ASSOCIATION")).contains("Hội Nông dân từ tỉnh đến xã");
        assertThat(page("/supervisor/areas/" + COMMUNE))
                .contains("trên 5 tổ chức", "Hội Nông dân xã Ia Đal", "Từng năm");
        assertThat(page("/supervisor/organisations/" + FARMERS + "/2026"))
                .contains("Hội Nông dân xã Ia Đal", "hạn 31/12");
        assertThat(page("/supervisor/products?credit=COUNTED&kind=CLIP&audience=rural"))
                .contains("Sản phẩm năm");
        assertThat(page("/supervisor/scorecard")).contains("Chỉ thị 03-CT/TU", "yêu cầu 70%", "tổ chức chưa báo cáo");
        assertThat(page("/supervisor/indicators?show=NOT_REPORTED&level=PROVINCE"))
                .contains("Tỉnh Đoàn");
        for (String list : List.of(
                "standing.csv?where=" + COMMUNE,
                "products.csv",
                "indicators.csv?level=PROVINCE",
                "reminders.csv",
                "tables/levels.csv",
                "tables/associations.csv",
                "tables/areas.csv",
                "tables/months.csv",
                "tables/kinds.csv",
                "tables/audiences.csv",
                "tables/years.csv?where=" + COMMUNE,
                "standing.csv?standing=MET&through=6")) {
            HttpResponse<String> file = browser.get("/supervisor/" + list);
            assertThat(file.statusCode()).as(list).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
            assertThat(file.body()).as(list).startsWith("\uFEFF").contains("\r\n");
        }
        assertThat(browser.get("/supervisor/standing.csv?where=" + COMMUNE).body())
                .contains(FARMERS + ",Hội Nông dân xã Ia Đal,xã Ia Đal,1,2,");
        assertThat(browser.get("/supervisor/tables/people.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void aCommuneSupervisorSeesTheCommuneOnlyAndRemindsIt() throws Exception {
        signIn(people.supervisor(new Scope.Commune(new AreaCode(COMMUNE))));

        assertThat(page("/supervisor")).contains("trên 5 tổ chức đã đạt tối thiểu");
        assertThat(browser.get("/supervisor/areas/21484").statusCode()).isEqualTo(403);
        assertThat(browser.get("/supervisor/areas/99999").statusCode()).isEqualTo(404);
        assertThat(browser.get("/supervisor/standing.csv").body()).doesNotContain("nong-dan-21484");
        assertThat(page("/supervisor/reminders/new?organisation=" + FARMERS))
                .contains("Kính gửi Hội Nông dân xã Ia Đal");

        HttpResponse<String> sent = browser.submit(
                "/supervisor/reminders/new",
                "/supervisor/reminders",
                Map.of("organisation", FARMERS, "note", "=HYPERLINK(\"http://xau\")"));

        assertThat(sent.headers().firstValue("Location")).contains("/supervisor/reminders?sent=1&already=0");
        assertThat(page("/supervisor/reminders?organisation=" + FARMERS)).contains("0 trên 1, năm");
        try (Browser staff = new Browser(port)) {
            Person editor = people.of(FARMERS, Role.EDITOR);
            staff.signIn(editor.username(), People.PASSWORD);
            assertThat(staff.get("/studio").body()).contains("Thông báo, 1 chưa đọc");
            assertThat(staff.get("/studio/inbox").body()).contains("Nhắc việc: còn thiếu 1 sản phẩm");
            assertThat(staff.submit(
                                    "/studio/inbox",
                                    "/studio/inbox/mailbox",
                                    Map.of("organisation", FARMERS, "address", "khong-phai-thu"))
                            .statusCode())
                    .isEqualTo(422);
            reportsIndicators(staff);
        }
        assertThat(page("/supervisor/indicators?show=REPORTED")).contains("Hội Nông dân xã Ia Đal", "3/4");
    }

    private static void reportsIndicators(Browser staff) throws Exception {
        String form = "/studio/indicators/" + FARMERS;
        Map<String, String> numbers = Map.of(
                "version", "0",
                "staff", "4",
                "proficient", "5",
                "staffEvidence", "https://example.vn/a",
                "fullTime", "2",
                "trained", "2",
                "trainingEvidence", "https://example.vn/b");
        HttpResponse<String> refused = staff.submit(form, form, numbers);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Số đạt không thể lớn hơn tổng số", "https://example.vn/a");
        Map<String, String> corrected = new HashMap<>(numbers);
        corrected.put("proficient", "3");
        assertThat(staff.submit(form, form, corrected).headers().firstValue("Location"))
                .contains(form + "?saved");
    }

    @Test
    void othersStayOutside() throws Exception {
        assertThat(browser.get("/standing").statusCode()).isEqualTo(404);
        assertThat(browser.get("/supervisor/standing.csv").statusCode()).isNotEqualTo(200);
        signIn(people.of(FARMERS, Role.CONTRIBUTOR));
        assertThat(browser.get("/supervisor/scorecard").statusCode()).isEqualTo(403);
        assertThat(browser.get("/studio/indicators/phu-nu-" + COMMUNE).statusCode())
                .isEqualTo(403);
        try (Browser administrator = new Browser(port)) {
            administrator.signIn(people.administrator().username(), People.PASSWORD);
            assertThat(administrator.get("/supervisor").body()).doesNotContain("Soạn nhắc việc");
        }
    }

    private void signIn(Person person) throws Exception {
        browser.signIn(person.username(), People.PASSWORD);
    }

    private String page(String path) throws Exception {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
