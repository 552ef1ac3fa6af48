package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A directory on a disk that can be full. */
final class FullDisk extends FilterDirectory {

    private final AtomicBoolean full;

    FullDisk(Directory directory, AtomicBoolean full) {
        super(directory);
        this.full = full;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        if (full.get()) {
            throw new IOException("No space left on device");
        }
        return super.createOutput(name, context);
    }
}
