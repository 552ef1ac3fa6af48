/**
 * Floor 3: a resumable upload becomes a media file of a product.
 */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"shared", "catalogue", "organisation", "account", "storage", "jobs", "tools", "audit"})
@NullMarked
package vn.khoso.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
