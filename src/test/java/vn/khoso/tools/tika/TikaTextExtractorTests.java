package vn.khoso.tools.tika;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.khoso.tools.TextExtractor;
import vn.khoso.tools.TextExtractorContract;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.program.BoundedParsing;

class TikaTextExtractorTests implements TextExtractorContract {

    private final TextExtractor extractor = new TikaTextExtractor(
            new BoundedParsing(),
            new Binder(new MapConfigurationPropertySource(
                            Map.of("khoso.tools.text-pages", "20", "khoso.tools.text-characters", "20000")))
                    .bindOrCreate("khoso.tools", ToolsSettings.class));

    @Override
    public TextExtractor testee() {
        return extractor;
    }
}
