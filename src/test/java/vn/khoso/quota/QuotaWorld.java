package vn.khoso.quota;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.khoso.account.Grant;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.Products;
import vn.khoso.catalogue.Replacements;
import vn.khoso.catalogue.ReviewChecklist;
import vn.khoso.database.TestDatabase;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.Sha256;
import vn.khoso.storage.ObjectKey;

/** The modules the quota stands on, with the register loaded, on a database of its own and a clock that can be set. */
public final class QuotaWorld implements AutoCloseable {

    public static final Person STAFF = person("staff", Set.of());
    public static final Person EDITOR_BA_TO = person(
            "editor", Set.of(new Grant(Role.EDITOR, new Scope.OneOrganisation(new OrganisationId("phu-nu-21484")))));
    public static final Person BOARD = person("board", Set.of(new Grant(Role.SUPERVISOR, new Scope.Province())));
    public static final Person WOMEN =
            person("women", Set.of(new Grant(Role.SUPERVISOR, new Scope.Association(OrganisationKind.WOMENS_UNION))));
    public static final Person BA_TO =
            person("bato", Set.of(new Grant(Role.SUPERVISOR, new Scope.Commune(new AreaCode("21484")))));

    /** A checklist with nothing to complain of. */
    public static final ReviewChecklist READ = new ReviewChecklist(Arrays.stream(ReviewChecklist.Question.values())
            .collect(Collectors.toMap(question -> question, question -> ReviewChecklist.Answer.OK)));

    public final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T01:00:00Z"));
    public final JdbcClient jdbc;
    private final TestDatabase database = TestDatabase.fresh();
    private final HikariDataSource ownerSource = database.ownerDataSource();
    private final JdbcClient owner = JdbcClient.create(ownerSource);
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** Opens it, with further components that stand on the quota. */
    public QuotaWorld(Class<?>... more) {
        context.registerBean(DataSource.class, database::dataSource);
        context.registerBean(Clock.class, () -> clock);
        context.register(Modules.class);
        if (more.length > 0) {
            context.register(more);
        }
        context.refresh();
        jdbc = get(JdbcClient.class);
        List.of(STAFF, EDITOR_BA_TO, BOARD, WOMEN, BA_TO).forEach(this::open);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Begins a product of an organisation, as if published at noon of 1 March 2026. */
    public ProductFact product(String organisation) {
        return new ProductFact(jdbc, organisation);
    }

    public void execute(String sql) {
        jdbc.sql(sql).update();
    }

    /** Brings back the register without products, and the clock to 20 November 2026. */
    public void reset() {
        forgetClosings();
        execute("DELETE FROM plan_opinion");
        execute("DELETE FROM annual_plan");
        execute("DELETE FROM earlier_publication");
        execute("DELETE FROM ruling_answer");
        execute("DELETE FROM ruling");
        execute("DELETE FROM media_file");
        execute("DELETE FROM product");
        execute("DELETE FROM quota_policy WHERE first_year > 2025");
        execute("DELETE FROM organisation_name");
        execute("UPDATE organisation SET valid_to = NULL, successor_id = NULL, counts_for_quota = true");
        clock.set("2026-11-20T01:00:00Z");
    }

    /** Adds an accepted attachment to a product, such as a proof of an earlier publication. */
    public MediaFileId attach(ProductId product) {
        MediaFileId id = new MediaFileId(UUID.randomUUID());
        jdbc.sql("""
                INSERT INTO media_file (id, product_id, role, position, name, claimed_type, object_key, byte_count, state,
                    detected_type, sha256, uploaded_by, received_at)
                VALUES (:id, :product, 'ATTACHMENT', 9, 'minh-chung.pdf', 'application/pdf', :key, 10, 'ACCEPTED',
                    'application/pdf', :sha256, :staff, now())
                """)
                .param("id", id.value())
                .param("product", product.value())
                .param("key", "originals/2026/" + id.value())
                .param("sha256", "0".repeat(64))
                .param("staff", STAFF.id().value())
                .update();
        return id;
    }

    /** Brings a new version of a product's main file through its checks and puts it in its place, as its editor would. */
    void replaceMain(ProductId product, MediaFileId inUse, String words) {
        MediaFileId next = MediaFileId.random();
        MediaFile sent = new MediaFile(
                next,
                product,
                MediaRole.MAIN,
                "ban-moi.mp4",
                "video/mp4",
                ObjectKey.original(2026, next),
                new ByteSize(10),
                new MediaFile.State.Received(),
                MediaFile.Facts.NONE,
                STAFF.id(),
                clock.instant(),
                Optional.of(inUse));
        get(TransactionTemplate.class).executeWithoutResult(status -> {
            get(Replacements.class).reserve(product, inUse);
            get(MediaFiles.class).receive(sent);
        });
        get(MediaFiles.class).accept(next, Sha256.of(words.getBytes(StandardCharsets.UTF_8)), "video/mp4");
        Product before = get(Products.class).get(product);
        get(Replacements.class).putInPlace(editorOf(before.organisation()), product, before.version(), next);
    }

    private static Person editorOf(OrganisationId organisation) {
        return new Person(
                EDITOR_BA_TO.id(),
                EDITOR_BA_TO.username(),
                EDITOR_BA_TO.displayName(),
                Set.of(new Grant(Role.EDITOR, new Scope.OneOrganisation(organisation))));
    }

    /** The application's role may not delete what was closed. */
    private void forgetClosings() {
        if (jdbc.sql("SELECT count(*) FROM closing").query(Long.class).single() > 0) {
            owner.sql("TRUNCATE closing, closing_credit, closing_reopening CASCADE")
                    .update();
        }
    }

    /** Tells the planner what the tables hold by now, as the server does by itself a minute later; only their owner may. */
    public void analyze() {
        owner.sql("ANALYZE").update();
    }

    private static Person person(String name, Set<Grant> grants) {
        return new Person(
                new AccountId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                name,
                "Cán bộ " + name,
                grants);
    }

    private void open(Person person) {
        jdbc.sql("INSERT INTO account (id, username, display_name, created_at) VALUES (:id, :name, :display, now())")
                .param("id", person.id().value())
                .param("name", person.username())
                .param("display", person.displayName())
                .update();
    }

    @Override
    public void close() {
        context.close();
        ownerSource.close();
        database.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @EnableConfigurationProperties
    @ComponentScan({"vn.khoso.organisation", "vn.khoso.audit", "vn.khoso.catalogue", "vn.khoso.quota"})
    @ConfigurationPropertiesScan("vn.khoso.catalogue")
    static class Modules {

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        JsonMapper jsonMapper() {
            return JsonMapper.builder().build();
        }
    }
}
