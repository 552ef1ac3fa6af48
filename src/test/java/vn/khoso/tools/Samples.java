package vn.khoso.tools;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** The sample files on the test classpath. */
public final class Samples {

    private Samples() {}

    /** Returns a file of the demonstration set. */
    public static Path demo(String name) {
        return resource("/demo/media/" + name);
    }

    /** Returns a file that only tests use. */
    public static Path test(String name) {
        return resource("/media/" + name);
    }

    private static Path resource(String name) {
        try {
            URL url = Objects.requireNonNull(Samples.class.getResource(name), name);
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a recording of the demonstration set as its type. */
    public static MediaSource demo(String name, String mediaType, MediaFamily family) {
        Path file = demo(name);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return new MediaSource(file, new DetectedType(mediaType, extension, family));
    }
}
