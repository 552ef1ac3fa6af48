package vn.khoso.storage.choice;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.khoso.storage.file.FileStoreSettings;
import vn.khoso.storage.s3.S3Settings;

/**
 * Where the bytes are, {@code khoso.storage.*}.
 *
 * @param kind a directory of this machine, or a bucket
 * @param file settings of the directory
 * @param s3 settings of the bucket, needed for that kind only
 */
@ConfigurationProperties("khoso.storage")
record StorageProperties(
        @DefaultValue("file") Kind kind,
        @DefaultValue FileStoreSettings file,
        @Nullable S3Settings s3) {

    /** Refuses S3 without settings, and settings that would be silently ignored. */
    StorageProperties {
        if (kind == Kind.S3 && s3 == null) {
            throw new IllegalArgumentException(
                    "khoso.storage.kind is s3, but khoso.storage.s3.endpoint, bucket, access-key and secret-key are missing");
        }
        if (kind == Kind.FILE && s3 != null) {
            throw new IllegalArgumentException(
                    "khoso.storage.s3.* is set, but khoso.storage.kind is file: set it to s3 or remove the others");
        }
    }

    /** The supported kinds of store. */
    enum Kind {
        /** Files below {@code objects} in the data directory. */
        FILE,
        /** A bucket of an S3 server. */
        S3
    }
}
