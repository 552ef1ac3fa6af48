package vn.khoso.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.springframework.util.FileSystemUtils;
import vn.khoso.search.SearchProblem;
import vn.khoso.shared.KhosoException;

/**
 * Where indexes lie: each in a numbered directory, the number of the one that serves in the file {@code serving}. One
 * with another number is being built, or was when the process ended. Lets one process in.
 */
final class IndexHome {

    private static final String SERVING = "serving";
    private static final String LOCK = "index.lock";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Path root;
    private final Opening opening;
    private final ColumnCache columns = new ColumnCache();
    private final Directory locked;
    private final Lock lock;

    private IndexHome(Path root, Opening opening, Directory locked, Lock lock) {
        this.root = root;
        this.opening = opening;
        this.locked = locked;
        this.lock = lock;
    }

    /**
     * Opens the place, making it if need be.
     *
     * @throws KhosoException ({@link SearchProblem#INDEX_IN_USE}) when another process holds it,
     *     ({@link SearchProblem#INDEX_UNAVAILABLE}) when the disk refuses
     */
    static IndexHome open(Path root) {
        return open(root, FSDirectory::open);
    }

    /** Opens the place with another way to open directories in it. */
    static IndexHome open(Path root, Opening opening) {
        try {
            Files.createDirectories(root);
            Directory locked = FSDirectory.open(root);
            return new IndexHome(root, opening, locked, locked.obtainLock(LOCK));
        } catch (LockObtainFailedException e) {
            throw new KhosoException(SearchProblem.INDEX_IN_USE, e, root);
        } catch (IOException e) {
            throw new KhosoException(SearchProblem.INDEX_UNAVAILABLE, e, root);
        }
    }

    /** Returns what is kept in the heap of all segments of these indexes. */
    ColumnCache columns() {
        return columns;
    }

    /** Returns the index that serves; empty when there is none that can be used. */
    Optional<OpenIndex> serving() throws IOException {
        Path pointer = root.resolve(SERVING);
        String number = Files.exists(pointer) ? Files.readString(pointer).strip() : "";
        return NUMBER.matcher(number).matches() ? usable(root.resolve(number)) : Optional.empty();
    }

    /** Returns the index that a rebuild was filling when it stopped, and clears away everything else. */
    Optional<OpenIndex> unfinished(Optional<OpenIndex> serving) throws IOException {
        Optional<OpenIndex> unfinished = Optional.empty();
        for (Path path : contents()) {
            boolean serves = serving.isPresent() && path.equals(serving.get().path());
            if (serves || isKept(path)) {
                continue;
            }
            boolean number = NUMBER.matcher(path.getFileName().toString()).matches();
            if (number && unfinished.isEmpty()) {
                unfinished = usable(path);
            } else {
                FileSystemUtils.deleteRecursively(path);
            }
        }
        return unfinished;
    }

    /** Makes an empty index with the next number. */
    OpenIndex create() throws IOException {
        int next = contents().stream()
                .map(path -> path.getFileName().toString())
                .filter(NUMBER.asMatchPredicate())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return opened(root.resolve(Integer.toString(next + 1)));
    }

    /** Makes an index the one that serves, also after a restart. */
    void serve(OpenIndex index) throws IOException {
        Path written = root.resolve(SERVING + ".new");
        Files.writeString(written, index.path().getFileName().toString(), StandardCharsets.UTF_8);
        Files.move(written, root.resolve(SERVING), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes an index that was closed. */
    void delete(OpenIndex index) throws IOException {
        FileSystemUtils.deleteRecursively(index.path());
    }

    /** Lets others in. */
    void close() throws IOException {
        lock.close();
        locked.close();
    }

    private Optional<OpenIndex> usable(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return Optional.empty();
        }
        IndexFiles files = IndexFiles.open(path, opening.open(path));
        if (files.hasIndex()) {
            return Optional.of(OpenIndex.of(files, columns));
        }
        files.close();
        FileSystemUtils.deleteRecursively(path);
        return Optional.empty();
    }

    private OpenIndex opened(Path path) throws IOException {
        Files.createDirectories(path);
        return OpenIndex.of(IndexFiles.open(path, opening.open(path)), columns);
    }

    private static boolean isKept(Path path) {
        String name = path.getFileName().toString();
        return name.equals(SERVING) || name.equals(LOCK);
    }

    /** Returns what lies here, highest numbers first. */
    private List<Path> contents() throws IOException {
        try (Stream<Path> contents = Files.list(root)) {
            return contents.sorted(Comparator.comparingInt(
                                    (Path path) -> path.getFileName().toString().length())
                            .thenComparing(path -> path.getFileName().toString())
                            .reversed())
                    .toList();
        }
    }

    /** How a directory is opened. */
    @FunctionalInterface
    interface Opening {

        Directory open(Path path) throws IOException;
    }
}
