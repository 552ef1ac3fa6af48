package vn.khoso.storage.file;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the file store, {@code khoso.storage.file.*}.
 *
 * @param keepFree new bytes are refused when they would leave less than this on the disk, so that the database, which
 *     shares it, can go on writing
 */
public record FileStoreSettings(@DefaultValue("512MB") DataSize keepFree) {

    /** Refuses a negative reserve. */
    public FileStoreSettings {
        if (keepFree.isNegative()) {
            throw new IllegalArgumentException("khoso.storage.file.keep-free must not be negative, got " + keepFree);
        }
    }
}
