package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** The {@link SegmentColumns} of every segment that is open, kept as long as the segment. */
final class ColumnCache {

    private final Map<IndexReader.CacheKey, SegmentColumns> bySegment = new ConcurrentHashMap<>();

    /** Reads the columns of a segment that a merge has made, before searches see it. */
    void warm(LeafReader reader) throws IOException {
        of(reader);
    }

    /** Returns the columns of a segment, read when they are asked for first. */
    SegmentColumns of(LeafReader reader) throws IOException {
        IndexReader.CacheHelper segment = reader.getCoreCacheHelper();
        SegmentColumns known = segment == null ? null : bySegment.get(segment.getKey());
        if (known != null) {
            return known;
        }
        SegmentColumns columns = SegmentColumns.of(reader);
        if (segment != null && bySegment.put(segment.getKey(), columns) == null) {
            segment.addClosedListener(bySegment::remove);
        }
        return columns;
    }
}
