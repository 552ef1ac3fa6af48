/**
 * Floor 4: bytes to visitors, by range, after the rights were checked again.
 */
@ApplicationModule(
        displayName = "Delivery",
        allowedDependencies = {"shared", "catalogue", "organisation", "account", "storage", "audit"})
@NullMarked
package vn.khoso.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
