package vn.khoso.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import vn.khoso.shared.ByteSize;

/**
 * Keeps the bytes of the library: originals, renditions and the beginnings of uploads. Bytes are streamed and never held
 * whole. An object is visible either entirely or not at all, and what a method reported as stored survives a crash.
 *
 * <p>Small things are {@linkplain #put put} at once. Uploads take {@link #begin}, any number of {@link #write}, then
 * {@link #complete} or {@link #abort}; the caller keeps the {@link PartedWrite} and each {@link StoredPart} in its own
 * database, and any instance of the same store can go on with them.
 *
 * <p>Every method throws {@link vn.khoso.shared.KhosoException} with a {@link StorageProblem}: besides those named below,
 * {@link StorageProblem#STORE_UNREACHABLE}, {@link StorageProblem#STORE_REFUSES} and, when writing,
 * {@link StorageProblem#STORE_FULL}. Safe for use by many threads. Never call it inside a database transaction.
 */
public interface ObjectStore {

    /**
     * Stores an object, replacing the one of that name in one step: readers see the old bytes or the new, never a mix.
     * When anything fails, the old object, or its absence, stays as it was.
     *
     * @param source read to its end, never closed; best a local file, since the store may hold a buffer while it reads
     * @param length exactly how many bytes the source has
     * @param contentType the media type told to the store, such as {@code image/jpeg}; not kept by every store
     * @return the object as the store describes it afterwards
     * @throws IOException when reading the source fails
     * @throws vn.khoso.shared.KhosoException {@link StorageProblem#BYTES_DIFFER} when the source has fewer or more bytes
     */
    StoredObject put(ObjectKey key, InputStream source, ByteSize length, String contentType) throws IOException;

    /** Returns what the store knows of an object, empty when there is none. */
    Optional<StoredObject> stat(ObjectKey key);

    /**
     * Opens an object from its first byte to its last. The caller closes the stream, which may hold a connection.
     *
     * @throws vn.khoso.shared.KhosoException {@link StorageProblem#OBJECT_MISSING} when there is none
     */
    InputStream read(ObjectKey key);

    /**
     * Opens a part of an object; a range that ends behind the object is cut at the object's end (RFC 9110 section 14.1.2).
     * The caller closes the stream, which may hold a connection.
     *
     * @throws vn.khoso.shared.KhosoException {@link StorageProblem#OBJECT_MISSING} when there is no such object,
     *     {@link StorageProblem#RANGE_BEYOND_END} when the range starts at or behind its end
     */
    InputStream read(ObjectKey key, ByteRange range);

    /** Removes an object for good; succeeds when there is none. Streams already open may end early or go on. */
    void delete(ObjectKey key);

    /**
     * Lists objects in the order of their keys, across as many pages of the store as needed.
     *
     * @param prefix what the keys start with, not necessarily a whole segment; empty for all
     * @param after only keys that sort behind this text, usually the last key of the call before; empty for the beginning
     * @param limit the most rows to return, at least 1; fewer mean that the end was reached
     */
    List<StoredObject> list(String prefix, String after, int limit);

    /**
     * Returns the fewest bytes a part may have unless it is the last one: 1 where parts are appended to a file, 5 MiB on
     * S3. Where it is above 1, gather a part before writing it.
     */
    ByteSize minimumPartSize();

    /** Returns the most bytes that one {@link #write} takes; a larger {@link PartSlot#limit()} is cut to this. */
    ByteSize maximumPartSize();

    /** Returns how many more bytes the store takes, as far as it knows now; empty when it does not say, as S3. */
    default Optional<ByteSize> room() {
        return Optional.empty();
    }

    /** Begins a write in parts. Nothing is visible under the key before {@link #complete}. */
    PartedWrite begin(ObjectKey key);

    /**
     * Stores one part: the source's bytes up to the slot's limit. A part of the same number that was written before is
     * replaced, and its old record is void. When the source fails or ends early, what arrived until then is stored and
     * reported, so that an upload cut off by a bad line loses nothing: compare {@link StoredPart#size()} with what was
     * expected. Whether such a short part may stand depends on {@link #minimumPartSize()}.
     *
     * @param source read up to the limit, never closed
     * @return the record to keep; the bytes it names survive a crash from now on
     * @throws vn.khoso.shared.KhosoException {@link StorageProblem#PARTED_WRITE_GONE} when the write is not open (any more);
     *     some S3 servers notice that no earlier than {@link #complete}
     */
    StoredPart write(PartedWrite write, PartSlot slot, InputStream source);

    /**
     * Makes the object of all parts visible in one step, then asks the store for its size and compares. May be called
     * again with the same parts after a crash. No parts at all make an empty object.
     *
     * @param parts the current record of every part, in any order; empty ones are left out
     * @throws vn.khoso.shared.KhosoException {@link StorageProblem#BYTES_DIFFER} when parts are missing, overlap, are
     *     too small, belong to another write or are not what the store holds; the write stays open then.
     *     {@link StorageProblem#PARTED_WRITE_GONE} when the write is neither open nor completed
     */
    StoredObject complete(PartedWrite write, List<StoredPart> parts);

    /** Gives up a write and frees its bytes; succeeds when it is unknown, and leaves a completed object alone. */
    void abort(PartedWrite write);
}
