package vn.khoso;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import vn.khoso.cli.Commands;

/** The one entry point: starts the library with its embedded defaults or the configured outside services. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class KhosoApplication {

    /**
     * Starts Khoso, or runs one command such as {@code evaluate-search} and ends with its exit code.
     *
     * @param arguments Spring Boot arguments such as {@code --khoso.data-dir=/srv/khoso}, or a command and its options
     */
    public static void main(String[] arguments) {
        if (Commands.isCalledBy(arguments)) {
            System.exit(Commands.run(arguments));
        }
        SpringApplication.run(KhosoApplication.class, arguments);
    }
}
