package vn.khoso;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The one entry point: starts the library with its embedded defaults or the configured outside services. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class KhosoApplication {

    /**
     * Starts Khoso.
     *
     * @param arguments Spring Boot arguments such as {@code --khoso.data-dir=/srv/khoso}
     */
    public static void main(String[] arguments) {
        SpringApplication.run(KhosoApplication.class, arguments);
    }
}
