package vn.khoso.tools.image;

import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.tools.ToolFinding;
import vn.khoso.tools.ToolSource;

/** Says whether LibreOffice draws slides. */
@Configuration(proxyBeanMethods = false)
class OfficeSource {

    @Bean
    ToolSource slidesSource(Office office) {
        return () -> ToolFinding.of(
                "libreoffice",
                office.program().isPresent(),
                office.program().map(Path::toString).orElse(""));
    }
}
