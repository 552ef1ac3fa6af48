package vn.khoso.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.Sha256;
import vn.khoso.storage.parts.BoundedSource;
import vn.khoso.storage.parts.PartSequence;

/** An object store for the tests of other modules. It keeps everything in memory and passes the contract like the others. */
public final class InMemoryObjectStore implements ObjectStore {

    private static final int BUFFER_BYTES = 8192;

    private final NavigableMap<String, Entry> objects = new ConcurrentSkipListMap<>();
    private final Map<String, Map<Integer, byte[]>> writes = new ConcurrentHashMap<>();
    private final ByteSize minimumPartSize;

    /** Takes parts of any size, like the file store. */
    public InMemoryObjectStore() {
        this(new ByteSize(1));
    }

    /** Takes parts of at least this size but for the last, like S3. */
    public InMemoryObjectStore(ByteSize minimumPartSize) {
        this.minimumPartSize = minimumPartSize;
    }

    @Override
    public StoredObject put(ObjectKey key, InputStream source, ByteSize length, String contentType) throws IOException {
        BoundedSource bytes = new BoundedSource(source, length);
        byte[] all = drain(bytes);
        bytes.requireEnd(key);
        return keep(key, all);
    }

    @Override
    public Optional<StoredObject> stat(ObjectKey key) {
        return Optional.ofNullable(objects.get(key.value())).map(entry -> entry.describe(key.value()));
    }

    @Override
    public InputStream read(ObjectKey key) {
        return new ByteArrayInputStream(require(key).bytes());
    }

    @Override
    public InputStream read(ObjectKey key, ByteRange range) {
        byte[] bytes = require(key).bytes();
        if (range.first() >= bytes.length) {
            throw new KhosoException(StorageProblem.RANGE_BEYOND_END, key, range.first(), bytes.length);
        }
        int end = Math.clamp(range.last() + 1, 0, bytes.length);
        return new ByteArrayInputStream(Arrays.copyOfRange(bytes, (int) range.first(), end));
    }

    @Override
    public void delete(ObjectKey key) {
        objects.remove(key.value());
    }

    @Override
    public List<StoredObject> list(String prefix, String after, int limit) {
        Stream<Map.Entry<String, Entry>> entries = objects.tailMap(after, false).entrySet().stream();
        return entries.filter(entry -> entry.getKey().startsWith(prefix))
                .limit(limit)
                .map(entry -> entry.getValue().describe(entry.getKey()))
                .toList();
    }

    @Override
    public ByteSize minimumPartSize() {
        return minimumPartSize;
    }

    @Override
    public ByteSize maximumPartSize() {
        return ByteSize.ofMebibytes(8);
    }

    @Override
    public PartedWrite begin(ObjectKey key) {
        PartedWrite write = new PartedWrite(key, UUID.randomUUID().toString());
        writes.put(write.token(), Collections.synchronizedMap(new HashMap<>()));
        return write;
    }

    @Override
    public StoredPart write(PartedWrite write, PartSlot slot, InputStream source) {
        Map<Integer, byte[]> parts = requireOpen(write);
        ByteSize limit = slot.limit().exceeds(maximumPartSize()) ? maximumPartSize() : slot.limit();
        BoundedSource bytes = new BoundedSource(source, limit);
        byte[] all = drain(bytes);
        Sha256 sha256 = bytes.sha256();
        parts.put(slot.number(), all);
        return new StoredPart(slot.number(), slot.offset(), bytes.taken(), sha256, write.token() + sha256);
    }

    @Override
    public StoredObject complete(PartedWrite write, List<StoredPart> given) {
        PartSequence whole = PartSequence.of(write, given, minimumPartSize);
        if (!writes.containsKey(write.token())) {
            return stat(write.key())
                    .filter(object -> object.size().equals(whole.size()))
                    .orElseThrow(() -> gone(write));
        }
        StoredObject object = keep(write.key(), join(write, whole));
        writes.remove(write.token());
        return object;
    }

    @Override
    public void abort(PartedWrite write) {
        writes.remove(write.token());
    }

    private byte[] join(PartedWrite write, PartSequence whole) {
        Map<Integer, byte[]> parts = requireOpen(write);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (StoredPart part : whole.parts()) {
            byte[] bytes = parts.getOrDefault(part.number(), new byte[0]);
            if (!part.receipt().equals(write.token() + Sha256.of(bytes))) {
                throw new KhosoException(StorageProblem.BYTES_DIFFER, write.key(), "part " + part.number());
            }
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }

    private StoredObject keep(ObjectKey key, byte[] bytes) {
        Entry entry = new Entry(bytes, Instant.EPOCH);
        objects.put(key.value(), entry);
        return entry.describe(key.value());
    }

    private Entry require(ObjectKey key) {
        return Optional.ofNullable(objects.get(key.value()))
                .orElseThrow(() -> new KhosoException(StorageProblem.OBJECT_MISSING, key));
    }

    private Map<Integer, byte[]> requireOpen(PartedWrite write) {
        return Optional.ofNullable(writes.get(write.token())).orElseThrow(() -> gone(write));
    }

    private static KhosoException gone(PartedWrite write) {
        return new KhosoException(StorageProblem.PARTED_WRITE_GONE, write.key());
    }

    private static byte[] drain(BoundedSource source) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int count = source.fill(buffer); count > 0; count = source.fill(buffer)) {
            all.write(buffer, 0, count);
        }
        return all.toByteArray();
    }

    /** The bytes of an object and when they came. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Entry(byte[] bytes, Instant modified) {

        StoredObject describe(String key) {
            return new StoredObject(new ObjectKey(key), new ByteSize(bytes.length), modified);
        }
    }
}
