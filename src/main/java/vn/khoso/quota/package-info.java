/**
 * Floor 3: targets, rulings, credits and standings. Every figure is derived from the view {@code quota_credit} at the instant
 * of asking; to change what counts, change the view in a migration and the cases of {@code QuotaCreditIT} with it.
 */
@ApplicationModule(
        displayName = "Quota",
        allowedDependencies = {"shared", "catalogue", "organisation", "account", "jobs", "audit"})
@NullMarked
package vn.khoso.quota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
