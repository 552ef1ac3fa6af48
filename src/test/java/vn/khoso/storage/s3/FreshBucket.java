package vn.khoso.storage.s3;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a Spring test a bucket of an S3 server in this process; it lives as long as the JVM. */
public final class FreshBucket implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = Map.of(
                "khoso.storage.kind",
                "s3",
                "khoso.storage.s3.endpoint",
                start().endpoint(),
                "khoso.storage.s3.bucket",
                "khoso-test",
                "khoso.storage.s3.access-key",
                S3Server.ACCESS_KEY,
                "khoso.storage.s3.secret-key",
                S3Server.SECRET_KEY,
                "khoso.storage.s3.create-bucket",
                "true");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fresh bucket", properties));
    }

    private static S3Server start() {
        try {
            return S3Server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the S3 server of the tests does not start", e);
        }
    }
}
