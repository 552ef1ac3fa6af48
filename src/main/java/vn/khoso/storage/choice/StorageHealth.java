package vn.khoso.storage.choice;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import vn.khoso.shared.KhosoException;
import vn.khoso.storage.ObjectStore;

/** Asks the store for a listing of nothing, which needs the network, the key and the bucket. */
final class StorageHealth implements HealthIndicator {

    private static final String NOTHING = "health-check/";

    private final ObjectStore store;

    StorageHealth(ObjectStore store) {
        this.store = store;
    }

    @Override
    public Health health() {
        try {
            store.list(NOTHING, "", 1);
            return Health.up().build();
        } catch (KhosoException failure) {
            return Health.down().withDetail("code", failure.errorCode().code()).build();
        }
    }
}
