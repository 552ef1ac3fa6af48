package vn.khoso.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.Products;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.Sha256;

/** Does what the examples of {@code docs/counting.md} say, line by line, and compares the figures. */
class CountingExamplesIT {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Pattern BLOCK = Pattern.compile("## ([^\n]+)|```ví-dụ\n(.*?)```", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("\\(([a-k])\\)");

    private static QuotaWorld world;

    private final Map<String, ProductId> products = new HashMap<>();
    private final Map<Pattern, Consumer<Matcher>> words = new LinkedHashMap<>();
    private LocalDateTime now = LocalDateTime.of(2026, 1, 1, 0, 0);
    private long closing;

    @BeforeAll
    static void open() {
        world = new QuotaWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    CountingExamplesIT() {
        learn("đăng (\\w) của (\\S+), tệp (\\w)(?:, hết hạn (\\S+))?", this::publish);
        learn("hẹn (\\w) của (\\S+), tệp (\\w), lúc (.+)", this::schedule);
        learn("gỡ (\\w)", step -> desk().withdraw(QuotaWorld.BOARD, id(step), version(step), "Sai số liệu"));
        learn("đăng lại (\\w)", step -> desk().restore(QuotaWorld.BOARD, id(step), version(step)));
        learn("thay tệp (\\w) bằng (\\w)", this::replace);
        learn("(\\w) cùng làm với (\\S+)", this::join);
        learn(
                "chỉ tiêu tính sản phẩm chung cho từng tổ chức",
                step -> world.execute("UPDATE quota_policy SET credit_all = true"));
        learn("(tỉnh|hội|xã) (xác nhận|không tính) (\\w)", this::rule);
        learn("tỉnh chốt năm (\\d+)", this::closeYear);
        learn("tỉnh mở lại", step -> world.get(Closings.class).reopen(QuotaWorld.BOARD, closing, "Cần sửa số liệu"));
        learn("khai (\\w) đã đăng ngày (\\S+)", this::declare);
        learn("tỉnh chấp nhận khai báo (\\w)", this::accept);
        learn("nhập (\\S+) vào (\\S+)", this::merge);
        learn("= (\\S+) năm (\\d+)(?: tính đến (\\S+))?: (\\d+) xác nhận, (\\d+) tạm tính", this::compare);
    }

    private void learn(String form, Consumer<Matcher> meaning) {
        words.put(Pattern.compile(form), meaning);
    }

    /** Each example has the name of its chapter; every rule from a to k has one at least. */
    static Stream<Named<String>> examples() throws IOException {
        String text = Files.readString(Path.of("docs/counting.md"), StandardCharsets.UTF_8);
        List<Named<String>> found = new ArrayList<>();
        Set<String> rules = new TreeSet<>();
        String chapter = "";
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (block.group(1) != null) {
                chapter = block.group(1);
            } else {
                found.add(Named.of(chapter, block.group(2)));
                RULE.matcher(chapter).results().forEach(rule -> rules.add(rule.group(1)));
            }
        }
        assertThat(String.join("", rules)).isEqualTo("abcdefghijk");
        return found.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theFiguresAreThoseOfTheExample(String example) {
        world.reset();
        world.execute("UPDATE quota_policy SET credit_all = false");
        for (String line : example.strip().lines().toList()) {
            now = LocalDateTime.parse(line.substring(0, 16), MOMENT);
            world.clock.set(now.atZone(KhosoTime.ZONE).toInstant().toString());
            perform(line.substring(17));
        }
    }

    private void perform(String said) {
        for (Map.Entry<Pattern, Consumer<Matcher>> word : words.entrySet()) {
            Matcher step = word.getKey().matcher(said);
            if (step.matches()) {
                word.getValue().accept(step);
                return;
            }
        }
        throw new AssertionError("nobody knows what this means: " + said);
    }

    private void publish(Matcher step) {
        ProductFact fact = world.product(step.group(2))
                .main(step.group(3))
                .at(world.clock.instant().toString());
        if (step.group(4) != null) {
            fact.until(KhosoTime.startOf(LocalDate.parse(step.group(4), DAY)).toString());
        }
        products.put(step.group(1), fact.insert());
    }

    private void schedule(Matcher step) {
        String from = LocalDateTime.parse(step.group(4), MOMENT)
                .atZone(KhosoTime.ZONE)
                .toInstant()
                .toString();
        products.put(
                step.group(1),
                world.product(step.group(2)).main(step.group(3)).at(from).insert());
    }

    private void replace(Matcher step) {
        world.jdbc
                .sql("UPDATE media_file SET sha256 = :sha256 WHERE product_id = :id AND role = 'MAIN'")
                .param(
                        "sha256",
                        Sha256.of(step.group(2).getBytes(StandardCharsets.UTF_8))
                                .hex())
                .param("id", id(step).value())
                .update();
    }

    private void join(Matcher step) {
        world.jdbc
                .sql("INSERT INTO product_partner (product_id, organisation_id, position) VALUES (:id, :partner, 0)")
                .param("id", id(step).value())
                .param("partner", step.group(2))
                .update();
    }

    private void rule(Matcher step) {
        Person person = switch (step.group(1)) {
            case "tỉnh" -> QuotaWorld.BOARD;
            case "hội" -> QuotaWorld.WOMEN;
            default -> QuotaWorld.BA_TO;
        };
        Verdict verdict = step.group(2).equals("xác nhận") ? Verdict.CONFIRMED : Verdict.REFUSED;
        ProductId product = Objects.requireNonNull(products.get(step.group(3)));
        long seen = world.get(Credits.class).find(product).orElseThrow().lastRuling();
        world.get(Rulings.class).rule(person, product, verdict, "Lý do đầy đủ", seen);
    }

    private void closeYear(Matcher step) {
        int year = Integer.parseInt(step.group(1));
        closing = world.get(Closings.class)
                .close(
                        QuotaWorld.BOARD,
                        new ClosingScope.Province(),
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31));
    }

    private void declare(Matcher step) {
        MediaFileId proof = world.attach(id(step));
        world.get(EarlierPublications.class)
                .declare(
                        QuotaWorld.EDITOR_BA_TO,
                        id(step),
                        LocalDate.parse(step.group(2), DAY),
                        "https://example.org/bai",
                        proof);
    }

    private void accept(Matcher step) {
        EarlierPublications declarations = world.get(EarlierPublications.class);
        long open = declarations.of(id(step)).getFirst().id();
        declarations.decide(QuotaWorld.BOARD, id(step), open, true, "");
    }

    private void merge(Matcher step) {
        OrganisationId ended = new OrganisationId(step.group(1));
        Organisations organisations = world.get(Organisations.class);
        organisations.close(
                Actor.SYSTEM,
                ended,
                now.toLocalDate(),
                new OrganisationId(step.group(2)),
                organisations.get(ended).version());
    }

    private void compare(Matcher step) {
        QuotaPeriod year = QuotaPeriod.ofYear(Integer.parseInt(step.group(2)), world.clock.instant());
        QuotaPeriod period = step.group(3) == null ? year : year.asOfTheEndOf(LocalDate.parse(step.group(3), DAY));
        OrganisationStanding standing = world.get(Standings.class)
                .find(new OrganisationId(step.group(1)), period)
                .orElseThrow();
        assertThat(standing.confirmed() + " xác nhận, " + standing.provisional() + " tạm tính")
                .as(step.group())
                .isEqualTo(step.group(4) + " xác nhận, " + step.group(5) + " tạm tính");
    }

    private static EditorialDesk desk() {
        return world.get(EditorialDesk.class);
    }

    private ProductId id(Matcher step) {
        return Objects.requireNonNull(products.get(step.group(1)));
    }

    private int version(Matcher step) {
        return world.get(Products.class).get(id(step)).version();
    }
}
