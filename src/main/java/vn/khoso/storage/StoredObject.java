package vn.khoso.storage;

import java.time.Instant;
import vn.khoso.shared.ByteSize;

/**
 * What the store says about an object it holds.
 *
 * @param key its name
 * @param size how many bytes it has
 * @param modified when it was last written, by the store's clock, perhaps in full seconds only
 */
public record StoredObject(ObjectKey key, ByteSize size, Instant modified) {}
