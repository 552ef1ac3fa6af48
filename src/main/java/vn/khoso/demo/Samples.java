package vn.khoso.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The sample products that ship with the program. */
@Component
@ConditionalOnProperty("khoso.demo.enabled")
class Samples {

    private static final String LIST = "demo/samples.json";
    private static final String MEDIA = "demo/media/";

    private final List<Sample> samples;

    Samples(JsonMapper json) {
        try (InputStream list = new ClassPathResource(LIST).getInputStream()) {
            samples = Arrays.stream(json.readValue(list, Sample.Entry[].class))
                    .map(Sample.Entry::sample)
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("the samples in the program are unreadable", unreadable);
        }
    }

    List<Sample> all() {
        return samples;
    }

    Sample get(String file) {
        return samples.stream()
                .filter(sample -> sample.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such sample: " + file));
    }

    /** Returns the samples that stand before the given one in the list. */
    List<Sample> before(Sample sample) {
        return samples.subList(0, samples.indexOf(sample));
    }

    /** Opens the bytes of a sample; the caller closes the stream. */
    InputStream open(Sample sample) throws IOException {
        return new ClassPathResource(MEDIA + sample.file()).getInputStream();
    }

    long length(Sample sample) throws IOException {
        return new ClassPathResource(MEDIA + sample.file()).contentLength();
    }
}
