package vn.khoso.tools.speech;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.tools.SpeechEngine;
import vn.khoso.tools.SpeechSettings;
import vn.khoso.tools.ToolFinding;
import vn.khoso.tools.ToolSource;

/** Says whether a speech engine is set up. */
@Configuration(proxyBeanMethods = false)
class SpeechSource {

    @Bean
    ToolSource engineSource(SpeechEngine engine, SpeechSettings settings) {
        return () -> settings.command().isEmpty()
                ? new ToolFinding("speech", ToolFinding.State.OFF, "")
                : ToolFinding.of(
                        "speech", engine.isPresent(), settings.command().getFirst());
    }
}
