package vn.khoso.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.UploadId;

/** The example in storage-config/ is what its README says: nothing public, and enough for the keys that Khoso uses. */
final class BucketExampleTests {

    private static final Path FOLDER = Path.of("storage-config");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theBucketPolicyAllowsNothing() throws IOException {
        for (JsonNode statement : statements("bucket-policy.json")) {
            assertThat(statement.get("Effect").asString()).isEqualTo("Deny");
        }
    }

    @Test
    void theApplicationMayWriteEveryKeyThatTheLibraryMakes() throws IOException {
        List<String> prefixes = new ArrayList<>();
        statements("application-policy.json")
                .getFirst()
                .get("Resource")
                .forEach(resource -> prefixes.add(
                        resource.asString().replace("arn:aws:s3:::khoso/", "").replace("*", "")));

        List<ObjectKey> keys = List.of(
                ObjectKey.original(2026, MediaFileId.random()),
                ObjectKey.rendition(MediaFileId.random(), "poster.jpg", 1),
                ObjectKey.uploadTail(UploadId.random()));

        assertThat(prefixes).hasSameSizeAs(keys);
        assertThat(keys).allMatch(key -> prefixes.stream().anyMatch(key.value()::startsWith));
    }

    @Test
    void theApplicationMayNotChangeItsOwnCage() throws IOException {
        String policy = Files.readString(FOLDER.resolve("application-policy.json"), StandardCharsets.UTF_8);

        assertThat(policy)
                .doesNotContain("s3:*", "Policy\"", "Acl", "Lifecycle", "Cors", "CreateBucket", "DeleteBucket");
    }

    @Test
    void everyStatementIsExplained() throws IOException {
        String readme = Files.readString(FOLDER.resolve("README.md"), StandardCharsets.UTF_8);

        for (String file : List.of("bucket-policy.json", "application-policy.json")) {
            for (JsonNode statement : statements(file)) {
                assertThat(readme).contains("`" + statement.get("Sid").asString() + "`");
            }
        }
    }

    @Test
    void noLifecycleRuleTouchesFinishedOriginalsOrRenditions() throws IOException {
        JsonNode rules = yaml("lifecycle.yaml").at("/LifecycleConfiguration/Rules");

        assertThat(rules).hasSize(2);
        for (JsonNode rule : rules) {
            if (rule.has("Expiration")) {
                assertThat(rule.at("/Filter/Prefix").asString()).isEqualTo("uploads/");
            }
        }
    }

    @Test
    void noPageMayWriteAndNotEveryPageMayRead() throws IOException {
        JsonNode rule = yaml("cors.yaml").at("/CORSConfiguration/CORSRules/0");

        assertThat(rule.get("AllowedMethods")).extracting(JsonNode::asString).containsExactly("GET", "HEAD");
        assertThat(rule.get("AllowedOrigins"))
                .extracting(JsonNode::asString)
                .allMatch(name -> name.startsWith("https://"));
    }

    private static List<JsonNode> statements(String file) throws IOException {
        List<JsonNode> statements = new ArrayList<>();
        JSON.readTree(Files.readString(FOLDER.resolve(file), StandardCharsets.UTF_8))
                .get("Statement")
                .forEach(statements::add);
        assertThat(statements).isNotEmpty();
        return statements;
    }

    private static JsonNode yaml(String file) throws IOException {
        Object content = new Yaml().load(Files.readString(FOLDER.resolve(file), StandardCharsets.UTF_8));
        return JSON.valueToTree(content);
    }
}
