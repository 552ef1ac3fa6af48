package vn.khoso.search.lucene;

import java.io.IOException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A directory on a disk that can be full. */
final class FullDisk extends FilterDirectory {

    private volatile boolean full;

    FullDisk(Directory directory) {
        super(directory);
    }

    void fill() {
        full = true;
    }

    void makeRoom() {
        full = false;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        if (full) {
            throw new IOException("No space left on device");
        }
        return super.createOutput(name, context);
    }
}
