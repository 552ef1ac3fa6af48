package vn.khoso;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.khoso.shared.ErrorCode;

/** The tables of the docs tell what the code has: every error code, every property. */
class DocumentedTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.khoso");

    @Test
    void everyErrorCodeStandsInTheProblemsTableWithItsStatus() throws IOException {
        Set<String> documented = new TreeSet<>();
        Matcher rows = Pattern.compile("(?m)^\\| (KS-[A-Z0-9-]+) \\| ([a-z0-9-]+) \\| (\\d{3}) \\|")
                .matcher(read("docs/problems.md"));
        while (rows.find()) {
            documented.add(rows.group(1) + " " + rows.group(2) + " " + rows.group(3));
        }
        Set<String> coded = new TreeSet<>();
        errorCodes().forEach(error -> coded.add(error.code() + " " + error.slug() + " " + error.status()));
        assertThat(coded).isEqualTo(documented);
    }

    @Test
    void noErrorCodeIsUsedTwice() {
        assertThat(errorCodes()).extracting(ErrorCode::code).doesNotHaveDuplicates();
        assertThat(errorCodes()).extracting(ErrorCode::slug).doesNotHaveDuplicates();
    }

    @Test
    void everyErrorHasItsSentences() throws IOException {
        StringBuilder messages = new StringBuilder();
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.toList()) {
                messages.append(Files.readString(file, StandardCharsets.UTF_8)).append('\n');
            }
        }
        List<String> missing = new ArrayList<>();
        for (ErrorCode error : errorCodes()) {
            for (String part : List.of("title", "detail")) {
                String key = "problem." + error.slug() + "." + part;
                if (!Pattern.compile("(?m)^" + Pattern.quote(key) + "\\s*=")
                        .matcher(messages)
                        .find()) {
                    missing.add(key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPropertyStandsInTheOperationsPage() throws IOException {
        String page = read("docs/operations.md");
        List<String> missing = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            if (type.isAnnotatedWith(ConfigurationProperties.class)) {
                collect(type.getAnnotationOfType(ConfigurationProperties.class).value(), type.reflect(), missing, page);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static void collect(String prefix, Class<?> type, List<String> missing, String page) {
        for (RecordComponent component : Arrays.asList(type.getRecordComponents())) {
            String name = prefix + "." + kebab(component.getName());
            Class<?> kind = component.getType();
            if (kind.isRecord() && kind.getName().startsWith("vn.khoso")) {
                collect(name, kind, missing, page);
            } else if (!page.contains("`" + name + "`")) {
                missing.add(name);
            }
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static List<ErrorCode> errorCodes() {
        return CLASSES.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                .map(ErrorCode.class::cast)
                .toList();
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file), StandardCharsets.UTF_8);
    }
}
