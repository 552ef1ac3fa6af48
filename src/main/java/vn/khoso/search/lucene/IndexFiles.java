package vn.khoso.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The directory of one index: opens what is usable, throws away what is not. */
final class IndexFiles {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFiles.class);
    private static final double MOST_BUFFER_MEGABYTES = 256;
    private static final double BUFFER_SHARE_OF_HEAP = .1;
    private static final long CHECKED_WHOLE_BELOW = 256L << 20;

    private final Path path;
    private final Directory directory;

    private IndexFiles(Path path, Directory directory) {
        this.path = path;
        this.directory = directory;
    }

    /**
     * Opens a directory and empties it if what it holds is of another version or damaged.
     *
     * @param path what messages call it
     * @throws IOException when the disk refuses
     */
    static IndexFiles open(Path path, Directory directory) throws IOException {
        IndexFiles files = new IndexFiles(path, directory);
        files.discardUnusable();
        return files;
    }

    /** Returns where the files lie. */
    Path path() {
        return path;
    }

    /** Tells whether there is an index; a directory that was emptied or never filled has none. */
    boolean hasIndex() throws IOException {
        return DirectoryReader.indexExists(directory);
    }

    /** Returns the one writer; whoever gets it closes it. What it merges is warmed before searches see it. */
    IndexWriter writer(IndexWriter.IndexReaderWarmer warmer) throws IOException {
        IndexWriterConfig configuration = new IndexWriterConfig();
        configuration.setRAMBufferSizeMB(bufferMegabytes());
        configuration.setMergedSegmentWarmer(warmer);
        return new IndexWriter(directory, configuration);
    }

    /** The larger the buffer, the fewer small segments have to be merged; nothing is taken before it is needed. */
    private static double bufferMegabytes() {
        double heap = Runtime.getRuntime().maxMemory() / (double) (1 << 20);
        return Math.min(MOST_BUFFER_MEGABYTES, BUFFER_SHARE_OF_HEAP * heap);
    }

    /** Releases the directory; the writer must have been closed. */
    void close() throws IOException {
        directory.close();
    }

    private void discardUnusable() throws IOException {
        String reason = reasonToDiscard();
        if (reason.isEmpty()) {
            return;
        }
        LOG.warn("search index discarded, it will be rebuilt from the database: path={} reason={}", path, reason);
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }

    private String reasonToDiscard() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return directory.listAll().length > 1 ? "no list of segments" : "";
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            int version = CommitNote.of(reader.getIndexCommit().getUserData()).version();
            if (version != IndexVersion.CURRENT) {
                return "version " + version + ", expected " + IndexVersion.CURRENT;
            }
            if (size() <= CHECKED_WHOLE_BELOW) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
            }
            return "";
        } catch (IOException | RuntimeException e) {
            LOG.debug("search index damaged", e);
            return "damaged: " + e.getMessage();
        }
    }

    private long size() throws IOException {
        long size = 0;
        for (String file : directory.listAll()) {
            size += directory.fileLength(file);
        }
        return size;
    }
}
