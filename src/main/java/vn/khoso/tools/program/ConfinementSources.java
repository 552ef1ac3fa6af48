package vn.khoso.tools.program;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.tools.ToolFinding;
import vn.khoso.tools.ToolSource;

/** Says how outside programs and parsers are confined. */
@Configuration(proxyBeanMethods = false)
class ConfinementSources {

    @Bean
    ToolSource limitsSource(Confinement confinement) {
        return () -> ToolFinding.of("prlimit", confinement.hasSystemLimits(), "");
    }

    @Bean
    ToolSource networkSource(Confinement confinement) {
        return () -> ToolFinding.of("unshare", confinement.isWithoutNetwork(), "");
    }
}
