package vn.khoso.tools.tesseract;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.tools.ToolFinding;
import vn.khoso.tools.ToolSource;

/** Says which Tesseract is used. */
@Configuration(proxyBeanMethods = false)
class TesseractSource {

    @Bean
    ToolSource recognitionSource(RecognitionProgram program) {
        return () ->
                ToolFinding.of("tesseract", () -> program.get().executable().toString());
    }
}
