package vn.khoso.search.lucene;

import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import org.apache.lucene.index.IndexWriter;

/**
 * What is written beside every commit.
 *
 * @param version the version of the index
 * @param complete whether the index was filled from beginning to end
 * @param upTo the id of the last product that a filling has written; empty before the first
 */
record CommitNote(int version, boolean complete, String upTo) {

    private static final String VERSION = "version";
    private static final String COMPLETE = "complete";
    private static final String UP_TO = "upTo";

    /** The note of an index that is about to be filled. */
    static final CommitNote NEW = new CommitNote(IndexVersion.CURRENT, false, "");

    /** Reads a note; an index without one has version 0. */
    static CommitNote of(Map<String, String> written) {
        return new CommitNote(
                Integer.parseInt(written.getOrDefault(VERSION, "0")),
                Boolean.parseBoolean(written.getOrDefault(COMPLETE, "false")),
                written.getOrDefault(UP_TO, ""));
    }

    /** Reads the note of the commit a writer goes on from; {@link #NEW} when there is none. */
    static CommitNote of(IndexWriter writer) {
        Map<String, String> written = new HashMap<>();
        Iterable<Entry<String, String>> entries = writer.getLiveCommitData();
        if (entries != null) {
            entries.forEach(entry -> written.put(entry.getKey(), entry.getValue()));
        }
        return written.isEmpty() ? NEW : of(written);
    }

    /** Writes the note with the next commit. */
    void leaveWith(IndexWriter writer) {
        writer.setLiveCommitData(Map.of(
                        VERSION, Integer.toString(version),
                        COMPLETE, Boolean.toString(complete),
                        UP_TO, upTo)
                .entrySet());
    }

    /** Returns the note of a filling that has come as far as a product. */
    CommitNote filledUpTo(String product) {
        return new CommitNote(version, false, product);
    }

    /** Returns the note of a filling that reached its end. */
    CommitNote filled() {
        return new CommitNote(version, true, "");
    }
}
