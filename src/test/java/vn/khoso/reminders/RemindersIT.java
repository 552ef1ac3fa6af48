package vn.khoso.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.account.Grant;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.audit.Actor;
import vn.khoso.jobs.JobHandler;
import vn.khoso.jobs.JobKind;
import vn.khoso.jobs.JobTerms;
import vn.khoso.jobs.Jobs;
import vn.khoso.notification.Inbox;
import vn.khoso.notification.MailState;
import vn.khoso.notification.Mailboxes;
import vn.khoso.notification.NewNotice;
import vn.khoso.notification.Notice;
import vn.khoso.notification.Notices;
import vn.khoso.quota.QuotaWorld;
import vn.khoso.quota.StandingFilter;
import vn.khoso.quota.Supervision;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.PageRequest;
import vn.khoso.shared.PublicUrl;

/** Who is reminded of what, in the inbox and through a real SMTP server. */
class RemindersIT {

    private static final OrganisationId WOMEN = new OrganisationId("phu-nu-21484");
    private static final PageRequest FIRST = new PageRequest(1, 50);
    private static final String ADDRESS = "phunu.bato@example.vn";
    private static final Person EDITOR = new Person(
            QuotaWorld.STAFF.id(), "staff", "Cán bộ", Set.of(new Grant(Role.EDITOR, new Scope.OneOrganisation(WOMEN))));

    private static final GreenMail SERVER = new GreenMail(
            new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static QuotaWorld world;
    private Reminders reminders;
    private HeldJobs jobs;

    @BeforeAll
    static void open() {
        SERVER.start();
        world = new QuotaWorld(Modules.class);
    }

    @AfterAll
    static void close() {
        world.close();
        SERVER.stop();
    }

    @BeforeEach
    void reset() throws Exception {
        world.execute("DELETE FROM notice");
        world.execute("DELETE FROM reminder_round");
        world.execute("DELETE FROM organisation_mailbox");
        world.reset();
        SERVER.purgeEmailFromAllMailboxes();
        reminders = world.get(Reminders.class);
        jobs = world.get(HeldJobs.class);
        jobs.letters.clear();
    }

    @Test
    void aSupervisorRemindsThoseOfTheScopeThatAreBelowTheFloorOnceADay() {
        world.product("nong-dan-21484").insert();
        world.product("phu-nu-21484").submit();

        Dispatch first =
                reminders.send(QuotaWorld.BA_TO, StandingFilter.ALL, Optional.empty(), "Đề nghị gửi trước ngày 10/12.");
        Dispatch second = reminders.send(QuotaWorld.BOARD, area("21484"), Optional.empty(), "");

        assertThat(first).isEqualTo(new Dispatch(4, 0));
        assertThat(second).isEqualTo(new Dispatch(0, 4));
        Notice notice = inbox().list(EDITOR, FIRST).rows().getFirst();
        assertThat(notice.subject()).isEqualTo("Nhắc việc: còn thiếu 1 sản phẩm truyền thông số năm 2026");
        assertThat(notice.body())
                .contains(
                        "Kính gửi Hội Liên hiệp Phụ nữ xã Ba Tơ,",
                        "Tính đến ngày 20/11/2026",
                        "hạn 31/12/2026",
                        "0 bản nháp và 1 sản phẩm đang chờ duyệt",
                        "Đề nghị gửi trước ngày 10/12.");
        assertThat(notice.mail()).isEqualTo(MailState.NONE);
        world.clock.set("2026-11-21T01:00:00Z");
        assertThat(reminders.send(QuotaWorld.BOARD, StandingFilter.ALL, Optional.of(WOMEN), ""))
                .isEqualTo(new Dispatch(1, 0));
        assertThat(reminders.send(QuotaWorld.BOARD, area("21484"), Optional.empty(), ""))
                .isEqualTo(new Dispatch(3, 1));
    }

    @Test
    void nobodyBehindMeansNothingSent() {
        for (String body : List.of("mat-tran", "nong-dan", "phu-nu", "thanh-nien", "cuu-chien-binh")) {
            world.product(body + "-21484").insert();
        }

        assertThatThrownBy(() -> reminders.send(QuotaWorld.BA_TO, StandingFilter.ALL, Optional.empty(), ""))
                .isInstanceOf(KhosoException.class)
                .hasMessageContaining("KS-REMIND-01");
    }

    @Test
    void onASetDayEverybodyBelowTheFloorIsRemindedOnceAndAMissedDayIsMadeUpFor() {
        world.execute("UPDATE organisation SET valid_to = '2026-10-31' WHERE id = 'nong-dan-21484'");
        world.product("phu-nu-21484").insert();
        reminders.sendWhenDue();
        assertThat(sent()).isZero();

        world.clock.set("2026-12-02T01:00:00Z");
        reminders.sendWhenDue();
        reminders.sendWhenDue();

        assertThat(sent()).isEqualTo(487);
        assertThat(reminders
                        .sent(Supervision.EVERYTHING, Optional.of(WOMEN), FIRST)
                        .total())
                .isZero();
        world.clock.set("2026-12-03T01:00:00Z");
        reminders.sendWhenDue();
        assertThat(sent()).isEqualTo(487);
        assertThat(reminders.nextSetDay()).hasToString("Optional[2027-09-30]");
    }

    @Test
    void theListOfSentRemindersKeepsTheFiguresAndIsThatOfTheScope() {
        reminders.send(QuotaWorld.BA_TO, StandingFilter.ALL, Optional.empty(), "");
        world.product("phu-nu-21484").insert();
        Notice notice = inbox().list(EDITOR, FIRST).rows().getFirst();
        assertThat(inbox().unread(EDITOR)).isEqualTo(1);
        inbox().open(EDITOR, notice.id().toString());

        assertThat(inbox().unread(EDITOR)).isZero();
        assertThat(reminders
                        .sent(Supervision.of(QuotaWorld.WOMEN), Optional.empty(), FIRST)
                        .rows())
                .singleElement()
                .returns(WOMEN, SentReminder::organisation)
                .returns(0, SentReminder::counted)
                .returns(1, SentReminder::floor)
                .returns(Optional.of("Cán bộ bato"), SentReminder::by)
                .matches(reminder -> reminder.openedAt().isPresent());
        assertThatThrownBy(() -> inbox().open(QuotaWorld.BOARD, notice.id().toString()))
                .hasMessageContaining("KS-NOTICE-01");
    }

    @Test
    void theLetterReachesTheServerInVietnameseAndOnlyOnce() throws Exception {
        world.get(Mailboxes.class).set(EDITOR, WOMEN, " " + ADDRESS + " ");
        reminders.send(QuotaWorld.BA_TO, StandingFilter.ALL, Optional.empty(), "");
        assertThat(jobs.letters).hasSize(1);

        jobs.runAll();
        jobs.runAll();

        MimeMessage[] received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).startsWith("Nhắc việc: còn thiếu 1 sản phẩm");
        assertThat(((InternetAddress) received[0].getFrom()[0]).toUnicodeString())
                .contains("Kho số", "<khoso@example.vn>");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received[0].getContent().toString())
                .contains("Kính gửi Hội Liên hiệp Phụ nữ xã Ba Tơ", "https://khoso.example.vn/studio");
        Notice notice = inbox().list(EDITOR, FIRST).rows().getFirst();
        assertThat(notice.mail()).isEqualTo(MailState.SENT);
        assertThat(received[0].getMessageID()).isEqualTo("<" + notice.id() + "@khoso.example.vn>");
        assertThat(GreenMailUtil.getHeaders(received[0])).doesNotContain("Bcc");
    }

    @Test
    void aServerThatIsAwayLeavesTheNoticeAndSaysSoAtTheEnd() {
        world.get(Mailboxes.class).set(EDITOR, WOMEN, ADDRESS);
        reminders.send(QuotaWorld.BA_TO, StandingFilter.ALL, Optional.empty(), "");
        SERVER.stop();
        try {
            assertThatThrownBy(jobs::runAll).hasMessageContaining("KS-NOTICE-04");
        } finally {
            SERVER.start();
        }
        assertThat(mailOf(EDITOR)).isEqualTo(MailState.WAITING);

        jobs.giveUp();

        assertThat(mailOf(EDITOR)).isEqualTo(MailState.FAILED);
    }

    @Test
    void anAddressIsOneAddressAndSetByTheEditorsOnly() {
        Mailboxes mailboxes = world.get(Mailboxes.class);

        for (String unfit : List.of("phunu", "a@b", "a@b.vn,c@d.vn", "a@b.vn\nBcc: c@d.vn", "<a@b.vn>", "a b@c.vn")) {
            assertThatThrownBy(() -> mailboxes.set(EDITOR, WOMEN, unfit)).hasMessageContaining("KS-NOTICE-02");
        }
        assertThatThrownBy(() -> mailboxes.set(QuotaWorld.BOARD, WOMEN, ADDRESS))
                .hasMessageContaining("KS-NOTICE-03");
        mailboxes.set(EDITOR, WOMEN, ADDRESS);
        assertThat(mailboxes.find(WOMEN)).contains(ADDRESS);
        mailboxes.set(EDITOR, WOMEN, "");
        assertThat(mailboxes.find(WOMEN)).isEmpty();
    }

    @Test
    void aNoticeBelongsToATransactionAndItsHeadIsOneLine() {
        NewNotice notice = new NewNotice(WOMEN, "REMINDER", "Một dòng", "Chữ", "/studio");

        assertThatThrownBy(() -> world.get(Notices.class).send(Actor.SYSTEM, notice))
                .isInstanceOf(IllegalTransactionStateException.class);
        world.get(TransactionTemplate.class)
                .executeWithoutResult(status -> world.get(Notices.class).send(Actor.SYSTEM, notice));
        assertThat(inbox().list(EDITOR, FIRST).total()).isEqualTo(1);
        assertThatThrownBy(() -> new NewNotice(WOMEN, "REMINDER", "Một\nhai", "Chữ", "/studio"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static StandingFilter area(String code) {
        return new StandingFilter(
                Optional.empty(),
                Optional.of(new AreaCode(code)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private long sent() {
        return reminders.sent(Supervision.EVERYTHING, Optional.empty(), FIRST).total();
    }

    private static MailState mailOf(Person person) {
        return inbox().list(person, FIRST).rows().getFirst().mail();
    }

    private static Inbox inbox() {
        return world.get(Inbox.class);
    }

    /** Keeps mail jobs until the test runs them. */
    static final class HeldJobs implements Jobs {

        private final List<Object> letters = new ArrayList<>();
        private final JobHandler<Object> handler;

        @SuppressWarnings("unchecked")
        HeldJobs(JobHandler<?> handler) {
            this.handler = (JobHandler<Object>) handler;
        }

        @Override
        public <T> void schedule(JobKind<T> kind, String key, T payload) {
            letters.add(payload);
        }

        @Override
        public <T> void schedule(JobKind<T> kind, String key, T payload, JobTerms terms) {
            letters.add(payload);
        }

        @Override
        public <T> void scheduleAt(Instant notBefore, JobKind<T> kind, String key, T payload) {
            letters.add(payload);
        }

        @Override
        public void cancel(JobKind<?> kind, String key) {}

        @Override
        public boolean isPending(JobKind<?> kind, String key) {
            return !letters.isEmpty();
        }

        void runAll() throws Exception {
            for (Object letter : letters) {
                handler.run(letter);
            }
        }

        void giveUp() {
            letters.forEach(letter -> handler.onGivenUp(letter, new KhosoException(ReminderProblem.NOBODY)));
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan({"vn.khoso.notification", "vn.khoso.reminders"})
    @ConfigurationPropertiesScan({"vn.khoso.notification", "vn.khoso.reminders"})
    static class Modules {

        Modules(ConfigurableEnvironment environment) {
            environment
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource("mail", Map.of("khoso.notification.mail-from", "khoso@example.vn")));
        }

        @Bean
        HeldJobs jobs(@Lazy JobHandler<?> handler) {
            return new HeldJobs(handler);
        }

        @Bean
        PublicUrl publicUrl() {
            return new PublicUrl(URI.create("https://khoso.example.vn"));
        }

        @Bean
        ResourceBundleMessageSource messageSource() {
            ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
            messages.setBasenames("messages/reminders");
            messages.setDefaultEncoding("UTF-8");
            messages.setFallbackToSystemLocale(false);
            return messages;
        }

        @Bean
        JavaMailSender mailSender() {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(SERVER.getSmtp().getPort());
            return sender;
        }
    }
}
