package vn.khoso.storage.choice;

import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.shared.DataDirectory;
import vn.khoso.shared.KhosoException;
import vn.khoso.storage.ObjectStore;
import vn.khoso.storage.StorageProblem;
import vn.khoso.storage.file.FileObjectStore;
import vn.khoso.storage.s3.S3ObjectStore;
import vn.khoso.storage.s3.S3Settings;

/** Makes the one object store of this installation. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(StorageConfiguration.class);

    @Bean
    ObjectStore objectStore(StorageProperties properties, DataDirectory dataDirectory) throws IOException {
        return switch (properties.kind()) {
            case FILE -> new FileObjectStore(dataDirectory.resolve("objects"), properties.file());
            case S3 -> bucket(Objects.requireNonNull(properties.s3(), "checked by the properties"));
        };
    }

    @Bean
    StorageHealth storageHealth(ObjectStore objectStore) {
        return new StorageHealth(objectStore);
    }

    /**
     * Opens the bucket. A server that does not answer is no reason to stay down, since pages can be served without bytes;
     * a server that refuses is, since waiting does not mend a wrong key or a missing bucket.
     */
    private static ObjectStore bucket(S3Settings settings) {
        if (settings.isUnencrypted()) {
            LOG.warn(
                    "object store over plain http: originals and drafts cross the network in the clear, endpoint={}",
                    settings.endpoint());
        }
        S3ObjectStore store = new S3ObjectStore(settings);
        try {
            requireBucket(store, settings);
            return store;
        } catch (KhosoException failure) {
            if (failure.errorCode() == StorageProblem.STORE_UNREACHABLE) {
                LOG.warn(
                        "object store does not answer yet, endpoint={} bucket={}",
                        settings.endpoint(),
                        settings.bucket());
                return store;
            }
            store.close();
            throw new UnusableStoreException("the object store refuses the key or the bucket: " + settings, failure);
        }
    }

    private static void requireBucket(S3ObjectStore store, S3Settings settings) {
        if (store.bucketExists()) {
            return;
        }
        if (!settings.createBucket()) {
            store.close();
            throw new UnusableStoreException("the bucket " + settings.bucket() + " does not exist at "
                    + settings.endpoint() + "; create it, or set khoso.storage.s3.create-bucket=true");
        }
        store.createBucket();
        LOG.info("bucket created bucket={}", settings.bucket());
    }
}
