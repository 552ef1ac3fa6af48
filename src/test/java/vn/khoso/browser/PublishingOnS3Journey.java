package vn.khoso.browser;

import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import vn.khoso.KhosoTest;
import vn.khoso.People;
import vn.khoso.storage.s3.S3Server;

/** The journey with objects in a bucket. */
@KhosoTest
@Import(People.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PublishingOnS3Journey extends PublishingStory {

    PublishingOnS3Journey(People people) {
        super(people);
    }

    /** The server lives as long as the JVM, like the application context that uses it. */
    @DynamicPropertySource
    static void bucket(DynamicPropertyRegistry properties) throws Exception {
        S3Server server = S3Server.start();
        properties.add("khoso.storage.kind", () -> "s3");
        properties.add("khoso.storage.s3.endpoint", server::endpoint);
        properties.add("khoso.storage.s3.bucket", () -> "khoso-journey");
        properties.add("khoso.storage.s3.access-key", () -> S3Server.ACCESS_KEY);
        properties.add("khoso.storage.s3.secret-key", () -> S3Server.SECRET_KEY);
        properties.add("khoso.storage.s3.create-bucket", () -> "true");
    }
}
