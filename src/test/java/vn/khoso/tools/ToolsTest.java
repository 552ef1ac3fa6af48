package vn.khoso.tools;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** A test on the real tools; ffmpeg is unpacked once for all of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringJUnitConfig(classes = ToolsTestConfiguration.class, initializers = ConfigDataApplicationContextInitializer.class)
@TestPropertySource(properties = "khoso.data-dir=target/tools-tests")
public @interface ToolsTest {}
