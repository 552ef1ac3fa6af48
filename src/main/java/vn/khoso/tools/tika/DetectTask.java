package vn.khoso.tools.tika;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import vn.khoso.tools.parser.ParserTask;

/**
 * Names the type of a file from its bytes. The name of the file is kept from Tika on purpose: it would believe it where
 * the bytes say nothing.
 *
 * @param file the file
 */
record DetectTask(Path file) implements ParserTask<DetectTask.Found> {

    /** Tika's name of the type, in lower case. */
    record Found(String name) {}

    /** Made once for a child: it reads all of Tika's signatures. */
    private static final class Detectors {
        private static final DefaultDetector ALL = new DefaultDetector();
    }

    @Override
    public Class<Found> resultType() {
        return Found.class;
    }

    @Override
    public Found run() throws IOException {
        try (TikaInputStream in = TikaInputStream.get(file)) {
            return new Found(Detectors.ALL
                    .detect(in, new Metadata())
                    .getBaseType()
                    .toString()
                    .toLowerCase(Locale.ROOT));
        }
    }
}
