package vn.khoso.tools.clamd;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.tools.ToolFinding;
import vn.khoso.tools.ToolSource;
import vn.khoso.tools.VirusSettings;

/** Says whether clamd is asked, and where. */
@Configuration(proxyBeanMethods = false)
class ClamdSource {

    @Bean
    ToolSource virusSource(VirusSettings settings) {
        String place = settings.socket() == null
                ? settings.host() + ":" + settings.port()
                : settings.socket().toString();
        return () -> settings.isOn()
                ? new ToolFinding("clamd", ToolFinding.State.FOUND, place)
                : new ToolFinding("clamd", ToolFinding.State.OFF, "");
    }
}
