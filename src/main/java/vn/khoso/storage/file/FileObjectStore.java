package vn.khoso.storage.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.storage.ByteRange;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.ObjectStore;
import vn.khoso.storage.PartSlot;
import vn.khoso.storage.PartedWrite;
import vn.khoso.storage.StorageProblem;
import vn.khoso.storage.StoredObject;
import vn.khoso.storage.StoredPart;
import vn.khoso.storage.parts.BoundedSource;
import vn.khoso.storage.parts.PartSequence;

/**
 * Objects as files. Parts of an upload go straight to their place in one growing file, which completion forces to disk
 * and renames: no byte is copied twice. Content types are not kept; the database has them.
 */
public final class FileObjectStore implements ObjectStore {

    private final ObjectDirectory directory;
    private final IncomingFiles incoming;

    /**
     * Opens the store, making its directory if need be.
     *
     * @param root the directory of the objects, on the same disk as its sub-directory {@code .incoming}
     * @throws IOException when the directory cannot be made
     */
    public FileObjectStore(Path root, FileStoreSettings settings) throws IOException {
        this.directory = new ObjectDirectory(root.toAbsolutePath().normalize(), settings);
        this.incoming = new IncomingFiles(directory);
    }

    @Override
    public StoredObject put(ObjectKey key, InputStream source, ByteSize length, String contentType) throws IOException {
        BoundedSource bytes = new BoundedSource(source, length);
        Path file = onDisk(key, () -> incoming.store(key, bytes));
        try {
            bytes.requireEnd(key);
            return onDisk(key, () -> publish(file, key, length));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public Optional<StoredObject> stat(ObjectKey key) {
        return onDisk(key, () -> {
            try {
                BasicFileAttributes file = Files.readAttributes(directory.of(key), BasicFileAttributes.class);
                StoredObject object = new StoredObject(
                        key, new ByteSize(file.size()), file.lastModifiedTime().toInstant());
                return file.isRegularFile() ? Optional.of(object) : Optional.empty();
            } catch (NoSuchFileException missing) {
                return Optional.empty();
            }
        });
    }

    @Override
    public InputStream read(ObjectKey key) {
        return onDisk(key, () -> {
            FileChannel file = open(key);
            return new FileRangeStream(file, 0, file.size());
        });
    }

    @Override
    public InputStream read(ObjectKey key, ByteRange range) {
        return onDisk(key, () -> {
            FileChannel file = open(key);
            long size = file.size();
            if (range.first() >= size) {
                file.close();
                throw new KhosoException(StorageProblem.RANGE_BEYOND_END, key, range.first(), size);
            }
            return new FileRangeStream(file, range.first(), Math.min(size, range.last() + 1));
        });
    }

    @Override
    public void delete(ObjectKey key) {
        onDisk(key, () -> {
            directory.remove(key);
            return key;
        });
    }

    @Override
    public List<StoredObject> list(String prefix, String after, int limit) {
        try {
            return new FileListing(directory.root(), prefix, after, limit).objects();
        } catch (IOException failure) {
            throw new KhosoException(StorageProblem.STORE_UNREACHABLE, failure, prefix);
        }
    }

    @Override
    public ByteSize minimumPartSize() {
        return new ByteSize(1);
    }

    @Override
    public ByteSize maximumPartSize() {
        return new ByteSize(Long.MAX_VALUE);
    }

    @Override
    public Optional<ByteSize> room() {
        try {
            return Optional.of(directory.room());
        } catch (IOException failure) {
            throw new KhosoException(StorageProblem.STORE_UNREACHABLE, failure);
        }
    }

    @Override
    public PartedWrite begin(ObjectKey key) {
        return onDisk(key, () -> incoming.begin(key));
    }

    @Override
    public StoredPart write(PartedWrite write, PartSlot slot, InputStream source) {
        return onDisk(write.key(), () -> incoming.write(write, slot, source));
    }

    @Override
    public StoredObject complete(PartedWrite write, List<StoredPart> parts) {
        PartSequence whole = PartSequence.of(write, parts, minimumPartSize());
        return onDisk(write.key(), () -> {
            Optional<Path> finished = incoming.finish(write, whole);
            if (finished.isPresent()) {
                return publish(finished.get(), write.key(), whole.size());
            }
            return stat(write.key())
                    .filter(object -> object.size().equals(whole.size()))
                    .orElseThrow(() -> new KhosoException(StorageProblem.PARTED_WRITE_GONE, write.key()));
        });
    }

    @Override
    public void abort(PartedWrite write) {
        onDisk(write.key(), () -> {
            incoming.abort(write);
            return write;
        });
    }

    private StoredObject publish(Path finished, ObjectKey key, ByteSize expected) throws IOException {
        directory.publish(finished, key);
        StoredObject object = stat(key).orElseThrow(() -> new KhosoException(StorageProblem.OBJECT_MISSING, key));
        if (!object.size().equals(expected)) {
            throw new KhosoException(
                    StorageProblem.BYTES_DIFFER,
                    key,
                    expected.bytes(),
                    object.size().bytes());
        }
        return object;
    }

    private FileChannel open(ObjectKey key) throws IOException {
        Path path = directory.of(key);
        if (!Files.isRegularFile(path)) {
            throw new KhosoException(StorageProblem.OBJECT_MISSING, key);
        }
        try {
            return FileChannel.open(path, StandardOpenOption.READ);
        } catch (NoSuchFileException removedMeanwhile) {
            throw new KhosoException(StorageProblem.OBJECT_MISSING, removedMeanwhile, key);
        }
    }

    private <T> T onDisk(ObjectKey key, DiskWork<T> work) {
        try {
            return work.run();
        } catch (IOException failure) {
            throw directory.problem(key, failure);
        }
    }

    /** Something that touches the disk. */
    private interface DiskWork<T> {
        T run() throws IOException;
    }
}
