package vn.khoso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word a person reads stands in the message files, in Vietnamese and in English. */
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern USED = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");
    private static final Pattern HARD_CODED = Pattern.compile(">\\s*([^<>]*\\p{L}{2}[^<>]*)<");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        for (Path file : vietnamese()) {
            assertThat(load(english(file)).stringPropertyNames())
                    .as("%s against %s", english(file), file)
                    .isEqualTo(load(file).stringPropertyNames());
        }
    }

    @Test
    void bothLanguagesMentionTheSameValues() throws IOException {
        for (Path file : vietnamese()) {
            Properties english = load(english(file));
            Properties vietnamese = load(file);
            for (String key : vietnamese.stringPropertyNames()) {
                assertThat(placeholders(english.getProperty(key, "")))
                        .as("placeholders of %s", key)
                        .isEqualTo(placeholders(vietnamese.getProperty(key)));
            }
        }
    }

    @Test
    void noKeyStandsInTwoFiles() throws IOException {
        Set<String> seen = new TreeSet<>();
        List<String> twice = new ArrayList<>();
        for (Path file : vietnamese()) {
            load(file).stringPropertyNames().stream()
                    .filter(key -> !seen.add(key))
                    .forEach(twice::add);
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void everyKeyThatATemplateUsesExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path file : vietnamese()) {
            known.addAll(load(file).stringPropertyNames());
        }
        Set<String> missing = new TreeSet<>();
        for (Path template : templates()) {
            Matcher used = USED.matcher(Files.readString(template, StandardCharsets.UTF_8));
            while (used.find()) {
                if (!known.contains(used.group(1))) {
                    missing.add(template.getFileName() + ": " + used.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateHoldsWordsOfItsOwn() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path template : templates()) {
            String markup = Files.readString(template, StandardCharsets.UTF_8).replaceAll("(?s)<!--.*?-->", "");
            Matcher words = HARD_CODED.matcher(markup);
            while (words.find()) {
                found.add(template.getFileName() + ": " + words.group(1).strip());
            }
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<Path> vietnamese() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.filter(file -> !file.toString().endsWith("_en.properties"))
                    .sorted()
                    .toList();
        }
    }

    private static Path english(Path vietnamese) {
        return Path.of(vietnamese.toString().replace(".properties", "_en.properties"));
    }

    private static List<Path> templates() throws IOException {
        if (!Files.exists(TEMPLATES)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
