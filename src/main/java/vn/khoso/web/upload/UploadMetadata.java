package vn.khoso.web.upload;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a client says about a file in the header {@code Upload-Metadata}: keys with Base64 values, separated by commas.
 *
 * @param values the decoded values by key
 */
record UploadMetadata(Map<String, String> values) {

    private static final Logger LOG = LoggerFactory.getLogger(UploadMetadata.class);
    private static final int LONGEST = 4000;

    /** Copies the values. */
    UploadMetadata {
        values = Map.copyOf(values);
    }

    /** Reads the header; empty when it is too long, a key is there twice or a value is no Base64. */
    static Optional<UploadMetadata> parse(String header) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (String pair : header.split(",", -1)) {
            String[] words = pair.strip().split(" ", 2);
            if (words[0].isEmpty()) {
                continue;
            }
            Optional<String> value = decode(words.length == 2 ? words[1].strip() : "");
            if (value.isEmpty() || values.put(words[0], value.get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new UploadMetadata(values));
    }

    private static Optional<String> decode(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noBase64) {
            LOG.debug("Unreadable upload metadata", noBase64);
            return Optional.empty();
        }
    }

    /** Returns a value that is there and not blank. */
    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
    }
}
