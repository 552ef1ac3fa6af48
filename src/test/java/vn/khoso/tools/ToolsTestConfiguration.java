package vn.khoso.tools;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import vn.khoso.shared.DataDirectory;

/** The real tools, and nothing else of the application; for tests of this module and of those above it. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan("vn.khoso.tools")
@EnableConfigurationProperties({
    ToolsSettings.class,
    RecognitionSettings.class,
    OfficeSettings.class,
    SpeechSettings.class,
    VirusSettings.class,
    DataDirectory.class
})
public class ToolsTestConfiguration {}
