package vn.khoso.storage.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import vn.khoso.shared.ByteSize;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.StoredObject;

/**
 * Walks the store in the order of the keys. A directory sorts as its name with a slash behind it, because that is how its
 * keys go on; so only the names of the directories on the way are held in memory, never those of the whole store.
 */
final class FileListing {

    private final Path root;
    private final String prefix;
    private final String after;
    private final int limit;
    private final List<StoredObject> found = new ArrayList<>();

    FileListing(Path root, String prefix, String after, int limit) {
        this.root = root;
        this.prefix = prefix;
        this.after = after;
        this.limit = limit;
    }

    List<StoredObject> objects() throws IOException {
        walk("");
        return List.copyOf(found);
    }

    private void walk(String directory) throws IOException {
        for (String name : sortedNames(directory)) {
            if (found.size() >= limit) {
                return;
            }
            if (name.endsWith("/")) {
                walk(name);
            } else {
                add(name);
            }
        }
    }

    private List<String> sortedNames(String directory) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(directory))) {
            for (Path entry : entries) {
                String name = directory + entry.getFileName();
                if (mayMatter(name)) {
                    names.add(Files.isDirectory(entry) ? name + "/" : name);
                }
            }
        } catch (NoSuchFileException removedMeanwhile) {
            return List.of();
        }
        names.removeIf(name -> !isWanted(name));
        names.sort(null);
        return names;
    }

    /** Tells by the name alone, before the disk is asked what it is. */
    private boolean mayMatter(String name) {
        return !name.startsWith(".") && (name.startsWith(prefix) || prefix.startsWith(name));
    }

    private boolean isWanted(String name) {
        if (name.endsWith("/")) {
            boolean leadsToPrefix = name.startsWith(prefix) || prefix.startsWith(name);
            return leadsToPrefix && (name.compareTo(after) > 0 || after.startsWith(name));
        }
        return name.startsWith(prefix) && name.compareTo(after) > 0;
    }

    private void add(String name) throws IOException {
        try {
            BasicFileAttributes file = Files.readAttributes(root.resolve(name), BasicFileAttributes.class);
            found.add(new StoredObject(
                    new ObjectKey(name),
                    new ByteSize(file.size()),
                    file.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException removedMeanwhile) {
            // a listing tells what is there, and this is no longer
        }
    }
}
