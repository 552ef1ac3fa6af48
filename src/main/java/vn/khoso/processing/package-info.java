/**
 * Floor 3: from an original to its facts, texts and renditions.
 */
@ApplicationModule(
        displayName = "Processing",
        allowedDependencies = {"shared", "catalogue", "storage", "jobs", "tools"})
@NullMarked
package vn.khoso.processing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
