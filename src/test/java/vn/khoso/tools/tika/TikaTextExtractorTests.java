package vn.khoso.tools.tika;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.khoso.tools.TextExtractor;
import vn.khoso.tools.TextExtractorContract;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.parser.Parsers;
import vn.khoso.tools.parser.TestParsers;

class TikaTextExtractorTests implements TextExtractorContract {

    private static final ToolsSettings SETTINGS = new Binder(new MapConfigurationPropertySource(
                    Map.of("khoso.tools.text-pages", "20", "khoso.tools.text-characters", "20000")))
            .bindOrCreate("khoso.tools", ToolsSettings.class);

    private static final Parsers PARSERS = TestParsers.of(SETTINGS, Path.of("target/test-data/text-extractor"));

    private final TextExtractor extractor = new TikaTextExtractor(PARSERS, SETTINGS);

    @AfterAll
    static void endChildren() {
        PARSERS.destroy();
    }

    @Override
    public TextExtractor testee() {
        return extractor;
    }
}
