package vn.khoso.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.KhosoTest;
import vn.khoso.People;
import vn.khoso.account.Person;
import vn.khoso.catalogue.ProductEvent;
import vn.khoso.shared.ProductId;

/** What was published is found, and what was withdrawn is gone, within a second of the commit. */
@KhosoTest
@Import(People.class)
class NearRealTimeIT {

    private static final Instant PUBLISHED = Instant.parse("2026-03-01T03:00:00Z");
    private static final Duration AT_MOST = Duration.ofSeconds(1);
    private static final int TRIES = 3;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher news;

    @Autowired
    private SearchIndex index;

    @Autowired
    private People people;

    /** The best of three, since other work of a shared machine may hold up any one of them. */
    @Test
    void publishedAndWithdrawnProductsFollowWithinASecond() {
        Person person = people.administrator();
        List<Duration[]> times = IntStream.range(0, TRIES)
                .mapToObj(number -> times(number, person))
                .toList();

        assertThat(times).as("found").anySatisfy(time -> assertThat(time[0]).isLessThan(AT_MOST));
        assertThat(times).as("gone").anySatisfy(time -> assertThat(time[1]).isLessThan(AT_MOST));
    }

    private Duration[] times(int number, Person person) {
        ProductId product = new ProductId("nrt00000000" + number);
        transaction.executeWithoutResult(status -> {
            insert(product, person);
            news.publishEvent(new ProductEvent.ProductPublished(product));
        });
        Duration found = until(() -> finds(product));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            UPDATE product
                            SET state = 'WITHDRAWN',
                                withdrawn_at = now(),
                                withdrawn_by = created_by,
                                withdrawal_reason = 'thử',
                                withdrawal_authority = 'EDITOR'
                            WHERE id = :id
                            """).param("id", product.value()).update();
            news.publishEvent(new ProductEvent.ProductWithdrawn(product));
        });
        return new Duration[] {found, until(() -> !finds(product))};
    }

    private void insert(ProductId product, Person person) {
        jdbc.sql("""
                        INSERT INTO product (id, organisation_id, kind, title, summary, state, public_from,
                            first_published_at, published_by, created_by, created_at, changed_at)
                        VALUES (:id, 'nong-dan-21523', 'CLIP', 'Tin vắn trong giây lát', 'Tóm tắt', 'PUBLISHED', :from, :from,
                            :by, :by, :from, :from)
                        """)
                .param("id", product.value())
                .param("from", PUBLISHED.atOffset(ZoneOffset.UTC))
                .param("by", person.id().value())
                .update();
    }

    private boolean finds(ProductId product) {
        return index.search(SearchQuery.of("tin vắn trong giây lát", Instant.now())).hits().rows().stream()
                .anyMatch(hit -> hit.product().equals(product));
    }

    private static Duration until(BooleanSupplier condition) {
        long start = System.nanoTime();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(condition::getAsBoolean);
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
