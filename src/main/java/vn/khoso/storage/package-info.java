/**
 * Floor 1: the object store port and its adapters. Bytes only: who may read them is decided above.
 */
@ApplicationModule(
        displayName = "Storage",
        allowedDependencies = {"shared"})
@NullMarked
package vn.khoso.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
