package vn.khoso.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khoso.search.SearchProblem;
import vn.khoso.shared.KhosoException;

/** The directory of the index: opens what is usable, throws away what is not, lets one process in. */
final class IndexFiles {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFiles.class);
    private static final double BUFFER_MEGABYTES = 48;
    private static final long CHECKED_WHOLE_BELOW = 256L << 20;

    private final Path path;
    private final Directory directory;

    private IndexFiles(Path path, Directory directory) {
        this.path = path;
        this.directory = directory;
    }

    /**
     * Opens the directory, making it if need be, and empties it if what it holds is of another version or damaged.
     *
     * @throws KhosoException ({@link SearchProblem#INDEX_IN_USE}) when another process holds it,
     *     ({@link SearchProblem#INDEX_UNAVAILABLE}) when the disk refuses
     */
    static IndexFiles open(Path path) {
        try {
            Files.createDirectories(path);
            return open(path, FSDirectory.open(path));
        } catch (IOException e) {
            throw new KhosoException(SearchProblem.INDEX_UNAVAILABLE, e, path);
        }
    }

    /** Opens a directory that is there; the path is what messages call it. */
    static IndexFiles open(Path path, Directory directory) {
        try {
            IndexFiles files = new IndexFiles(path, directory);
            try (Lock lock = files.directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                lock.ensureValid();
                files.discardUnusable();
            }
            return files;
        } catch (LockObtainFailedException e) {
            throw new KhosoException(SearchProblem.INDEX_IN_USE, e, path);
        } catch (IOException e) {
            throw new KhosoException(SearchProblem.INDEX_UNAVAILABLE, e, path);
        }
    }

    /** Returns the one writer; whoever gets it closes it. */
    IndexWriter writer() throws IOException {
        return new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES));
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
            if (version != Fields.VERSION) {
                return "version " + version + ", expected " + Fields.VERSION;
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

    /**
     * What is written beside every commit.
     *
     * @param version the version of the fields
     * @param generation the last rebuild
     * @param complete whether that rebuild reached its end
     */
    record CommitNote(int version, long generation, boolean complete) {

        private static final String VERSION = "version";
        private static final String GENERATION = "generation";
        private static final String COMPLETE = "complete";

        /** The note of an index that was never filled. */
        static final CommitNote NEW = new CommitNote(Fields.VERSION, 0, false);

        /** Reads a note; an index without one has version 0. */
        static CommitNote of(Map<String, String> written) {
            return new CommitNote(
                    Integer.parseInt(written.getOrDefault(VERSION, "0")),
                    Long.parseLong(written.getOrDefault(GENERATION, "0")),
                    Boolean.parseBoolean(written.getOrDefault(COMPLETE, "false")));
        }

        /** Reads the note of the commit a writer goes on from; {@link #NEW} when there is none. */
        static CommitNote of(IndexWriter writer) {
            Map<String, String> written = new HashMap<>();
            Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
            if (entries != null) {
                entries.forEach(entry -> written.put(entry.getKey(), entry.getValue()));
            }
            return written.isEmpty() ? NEW : of(written);
        }

        /** Writes the note with the next commit. */
        void leaveWith(IndexWriter writer) {
            writer.setLiveCommitData(Map.of(
                            VERSION, Integer.toString(version),
                            GENERATION, Long.toString(generation),
                            COMPLETE, Boolean.toString(complete))
                    .entrySet());
        }

        /** Returns the note of the next rebuild, not yet at its end. */
        CommitNote begun() {
            return new CommitNote(version, generation + 1, false);
        }

        /** Returns the note of a rebuild that reached its end. */
        CommitNote ended() {
            return new CommitNote(version, generation, true);
        }
    }
}
