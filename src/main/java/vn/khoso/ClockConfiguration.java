package vn.khoso;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.shared.KhosoTime;

/** The one source of the current time, ticking in the zone of the library. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Clock clock() {
        return Clock.system(KhosoTime.ZONE);
    }
}
