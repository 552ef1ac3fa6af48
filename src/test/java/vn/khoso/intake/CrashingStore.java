package vn.khoso.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import vn.khoso.shared.ByteSize;
import vn.khoso.storage.ByteRange;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.ObjectStore;
import vn.khoso.storage.PartSlot;
import vn.khoso.storage.PartedWrite;
import vn.khoso.storage.StoredObject;
import vn.khoso.storage.StoredPart;

/** A store under an application that dies right after an object was completed. */
final class CrashingStore implements ObjectStore {

    private final ObjectStore store;

    CrashingStore(ObjectStore store) {
        this.store = store;
    }

    /** The end of the application. */
    static final class Crash extends Error {

        private static final long serialVersionUID = 1L;
    }

    @Override
    public StoredObject complete(PartedWrite write, List<StoredPart> parts) {
        store.complete(write, parts);
        throw new Crash();
    }

    @Override
    public StoredObject put(ObjectKey key, InputStream source, ByteSize length, String contentType) throws IOException {
        return store.put(key, source, length, contentType);
    }

    @Override
    public Optional<StoredObject> stat(ObjectKey key) {
        return store.stat(key);
    }

    @Override
    public InputStream read(ObjectKey key) {
        return store.read(key);
    }

    @Override
    public InputStream read(ObjectKey key, ByteRange range) {
        return store.read(key, range);
    }

    @Override
    public void delete(ObjectKey key) {
        store.delete(key);
    }

    @Override
    public List<StoredObject> list(String prefix, String after, int limit) {
        return store.list(prefix, after, limit);
    }

    @Override
    public ByteSize minimumPartSize() {
        return store.minimumPartSize();
    }

    @Override
    public ByteSize maximumPartSize() {
        return store.maximumPartSize();
    }

    @Override
    public PartedWrite begin(ObjectKey key) {
        return store.begin(key);
    }

    @Override
    public StoredPart write(PartedWrite write, PartSlot slot, InputStream source) {
        return store.write(write, slot, source);
    }

    @Override
    public void abort(PartedWrite write) {
        store.abort(write);
    }
}
