package vn.khoso.storage.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.DataDirectory;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.ObjectStore;
import vn.khoso.storage.TestBytes;
import vn.khoso.storage.file.FileObjectStore;
import vn.khoso.storage.s3.S3ObjectStore;
import vn.khoso.storage.s3.S3Server;

final class StorageConfigurationIT {

    private static S3Server server;

    @TempDir
    Path dataDirectory;

    @BeforeAll
    static void startServer() throws Exception {
        server = S3Server.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void keepsFilesBelowTheDataDirectoryUnlessToldOtherwise() {
        started(context -> {
            ObjectStore store = context.getBean(ObjectStore.class);
            store.put(new ObjectKey("a"), TestBytes.source(new byte[3]), new ByteSize(3), "text/plain");

            assertThat(store).isInstanceOf(FileObjectStore.class);
            assertThat(dataDirectory.resolve("objects/a")).hasSize(3);
            assertThat(health(context)).isEqualTo(Status.UP);
        });
    }

    @Test
    void createsTheBucketWhenToldTo() {
        started(
                context -> {
                    assertThat(context).getBean(ObjectStore.class).isInstanceOf(S3ObjectStore.class);
                    assertThat(health(context)).isEqualTo(Status.UP);
                    assertThat(Files.exists(dataDirectory.resolve("objects"))).isFalse();
                },
                s3("khoso-created", "khoso.storage.s3.create-bucket=true"));
    }

    @Test
    void refusesAMissingBucketInOneSentence() {
        started(
                context -> assertThat(sentence(context))
                        .isEqualTo("Khoso does not start: the bucket khoso-missing does not exist at "
                                + server.endpoint() + "; create it, or set khoso.storage.s3.create-bucket=true."),
                s3("khoso-missing"));
    }

    @Test
    void refusesAWrongSecretWithoutPrintingIt() {
        started(
                context -> assertThat(sentence(context))
                        .contains("refuses the key or the bucket")
                        .contains("bucket=khoso-any")
                        .doesNotContain("wrong-secret"),
                s3("khoso-any", "khoso.storage.s3.secret-key=wrong-secret"));
    }

    @Test
    void startsWhileTheServerDoesNotAnswerAndSaysSoInItsHealth() {
        started(
                context -> assertThat(health(context)).isEqualTo(Status.DOWN),
                s3("khoso-any", "khoso.storage.s3.endpoint=http://127.0.0.1:1"));
    }

    @Test
    void refusesNonsenseNamingTheProperty() {
        assertRefused("khoso.storage.kind is s3, but khoso.storage.s3.endpoint", "khoso.storage.kind=s3");
        assertRefused("khoso.storage.kind is file: set it to s3 or remove", s3("khoso-any", "khoso.storage.kind=file"));
        assertRefused("khoso.storage.s3.bucket must be", s3("Not A Bucket"));
        assertRefused("khoso.storage.s3.endpoint must be", s3("khoso", "khoso.storage.s3.endpoint=s3.example.vn"));
        assertRefused("khoso.storage.s3.endpoint must be", s3("khoso", "khoso.storage.s3.endpoint=http://host/path"));
        assertRefused("khoso.storage.s3.secret-key is missing", s3("khoso", "khoso.storage.s3.secret-key="));
        assertRefused(
                "khoso.storage.s3.parallel-parts must be 1 to 64", s3("khoso", "khoso.storage.s3.parallel-parts=0"));
        assertRefused("khoso.storage.s3.timeout must be at least 1s", s3("khoso", "khoso.storage.s3.timeout=5ms"));
        assertRefused("khoso.storage.file.keep-free must not be negative", "khoso.storage.file.keep-free=-1MB");
    }

    private void assertRefused(String sentence, String... properties) {
        started(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(sentence), properties);
    }

    private void started(ContextConsumer<AssertableApplicationContext> check, String... properties) {
        new ApplicationContextRunner()
                .withBean(DataDirectory.class, () -> new DataDirectory(dataDirectory))
                .withUserConfiguration(StorageConfiguration.class, Properties.class)
                .withPropertyValues(properties)
                .run(check);
    }

    private static String[] s3(String bucket, String... more) {
        String[] properties = {
            "khoso.storage.kind=s3",
            "khoso.storage.s3.endpoint=" + server.endpoint(),
            "khoso.storage.s3.bucket=" + bucket,
            "khoso.storage.s3.access-key=" + S3Server.ACCESS_KEY,
            "khoso.storage.s3.secret-key=" + S3Server.SECRET_KEY,
            "khoso.storage.s3.timeout=5s"
        };
        return Stream.concat(Arrays.stream(properties), Arrays.stream(more)).toArray(String[]::new);
    }

    private static String sentence(AssertableApplicationContext context) {
        Throwable failure = Objects.requireNonNull(context.getStartupFailure());
        return Objects.requireNonNull(new UnusableStoreAnalyzer().analyze(failure))
                .getDescription();
    }

    private static Status health(AssertableApplicationContext context) {
        return Objects.requireNonNull(context.getBean(StorageHealth.class).health())
                .getStatus();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableConfigurationProperties(StorageProperties.class)
    static class Properties {}
}
