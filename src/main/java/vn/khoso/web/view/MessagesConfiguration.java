package vn.khoso.web.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every message file below {@code messages/}: Vietnamese without a suffix, English with {@code _en}. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    private static final String ENGLISH = "_en";
    private static final String EXTENSION = ".properties";

    @Bean
    MessageSource messageSource() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + EXTENSION);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(Arrays.stream(files)
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .map(name -> name.substring(0, name.length() - EXTENSION.length()))
                .filter(name -> !name.endsWith(ENGLISH))
                .map(name -> "messages/" + name)
                .sorted()
                .toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Locale.of("vi"));
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
