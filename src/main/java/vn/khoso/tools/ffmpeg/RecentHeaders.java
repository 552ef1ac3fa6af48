package vn.khoso.tools.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.khoso.tools.MediaSource;

/** The headers read last: a check or a step asks for the same one several times, and each answer is a process. */
final class RecentHeaders {

    private static final int KEPT = 64;
    private static final float USUAL_LOAD = 0.75f;

    private final Map<Key, Header> headers = new LinkedHashMap<>(KEPT, USUAL_LOAD, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Header> eldest) {
            return size() > KEPT;
        }
    };

    /** A file as it was then; what was written since has another size or time. */
    private record Key(MediaSource source, long size, FileTime changed) {}

    /** Returns the header, read at most once for a file that has not changed; failures are not remembered. */
    Header of(MediaSource source, Function<MediaSource, Header> reader) {
        Optional<Key> key = key(source);
        Optional<Header> known = key.flatMap(this::find);
        if (known.isPresent()) {
            return known.get();
        }
        Header header = reader.apply(source);
        key.ifPresent(each -> keep(each, header));
        return header;
    }

    private synchronized Optional<Header> find(Key key) {
        return Optional.ofNullable(headers.get(key));
    }

    private synchronized void keep(Key key, Header header) {
        headers.put(key, header);
    }

    private static Optional<Key> key(MediaSource source) {
        try {
            return Optional.of(new Key(source, Files.size(source.file()), Files.getLastModifiedTime(source.file())));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
