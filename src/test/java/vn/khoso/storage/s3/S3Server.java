package vn.khoso.storage.s3;

import java.time.Duration;
import java.util.Properties;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/** A real S3 server in this process that keeps its objects in memory and checks every signature. */
public final class S3Server implements AutoCloseable {

    /** The public half of the only key that the server knows. */
    public static final String ACCESS_KEY = "khoso-test";
    /** The secret half of it. */
    public static final String SECRET_KEY = "a-secret-for-the-test-only";

    private final S3Proxy proxy;

    private S3Server(S3Proxy proxy) {
        this.proxy = proxy;
    }

    /** Starts a server on a free port. */
    public static S3Server start() throws Exception {
        Properties properties = new Properties();
        properties.setProperty("s3proxy.endpoint", "http://127.0.0.1:0");
        properties.setProperty("s3proxy.authorization", "aws-v2-or-v4");
        properties.setProperty("s3proxy.identity", ACCESS_KEY);
        properties.setProperty("s3proxy.credential", SECRET_KEY);
        S3Proxy proxy = S3Proxy.Builder.fromProperties(properties)
                .blobStore(new TransientNio2BlobStore())
                .build();
        proxy.start();
        return new S3Server(proxy);
    }

    /** Returns the address for {@code khoso.storage.s3.endpoint}. */
    public String endpoint() {
        return "http://127.0.0.1:" + proxy.getPort();
    }

    /** Returns the settings that reach a bucket of this server. */
    public S3Settings settings(String bucket) {
        return settings(bucket, SECRET_KEY);
    }

    /** Returns settings with a secret of one's own. */
    public S3Settings settings(String bucket, String secretKey) {
        return new S3Settings(
                endpoint(), "us-east-1", bucket, ACCESS_KEY, secretKey, true, false, 4, Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("the test's S3 server does not stop", failure);
        }
    }
}
