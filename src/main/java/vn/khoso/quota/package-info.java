/**
 * Floor 3: policies, rulings, credits and standings.
 */
@ApplicationModule(
        displayName = "Quota",
        allowedDependencies = {"shared", "catalogue", "organisation", "account", "jobs", "audit"})
@NullMarked
package vn.khoso.quota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
