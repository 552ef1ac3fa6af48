package vn.khoso.storage.s3;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the S3 store, {@code khoso.storage.s3.*}.
 *
 * @param endpoint scheme, host and port of the server, such as {@code https://s3.example.vn}
 * @param region what requests are signed for; most own servers take any
 * @param bucket the bucket, which belongs to Khoso alone
 * @param accessKey the key's public half
 * @param secretKey the key's secret half, never printed
 * @param pathStyle whether the bucket stands in the path ({@code host/bucket/key}) or before the host name
 * @param createBucket whether to create a missing bucket; otherwise a missing bucket stops the start
 * @param parallelParts how many parts of 8 MiB may be held in memory and under way at a time, 1 to 64
 * @param timeout how long one request may wait for the network
 */
public record S3Settings(
        @DefaultValue("") String endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String bucket,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("true") boolean pathStyle,
        @DefaultValue("false") boolean createBucket,
        @DefaultValue("4") int parallelParts,
        @DefaultValue("60s") Duration timeout) {

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final int MOST_PARTS = 64;

    /** Refuses settings that cannot work, naming the property and what it should be. */
    public S3Settings {
        require(isEndpoint(endpoint), "endpoint must be http(s)://host[:port] without a path, got '" + endpoint + "'");
        require(
                BUCKET.matcher(bucket).matches(),
                "bucket must be a bucket name of 3 to 63 characters a-z 0-9 . -, got '" + bucket + "'");
        require(!region.isBlank(), "region must not be empty");
        require(!accessKey.isBlank(), "access-key is missing");
        require(!secretKey.isBlank(), "secret-key is missing");
        require(
                parallelParts >= 1 && parallelParts <= MOST_PARTS,
                "parallel-parts must be 1 to 64, got " + parallelParts);
        require(timeout.compareTo(Duration.ofSeconds(1)) >= 0, "timeout must be at least 1s, got " + timeout);
    }

    /** Tells whether bytes and signatures cross a network in the clear. */
    public boolean isUnencrypted() {
        URI uri = URI.create(endpoint);
        return uri.getScheme().equals("http")
                && !Set.of("localhost", "127.0.0.1", "[::1]").contains(uri.getHost());
    }

    /** Leaves out both halves of the key. */
    @Override
    public String toString() {
        return "S3Settings[endpoint=" + endpoint + ", region=" + region + ", bucket=" + bucket + ", pathStyle="
                + pathStyle + "]";
    }

    private static boolean isEndpoint(String text) {
        try {
            URI uri = URI.create(text);
            String path = uri.getRawPath();
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && (path == null || path.isEmpty() || path.equals("/"));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException("khoso.storage.s3." + sentence);
        }
    }
}
