/**
 * Floor 1: durable work on db-scheduler, started at once after the commit that scheduled it.
 */
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {"shared", "database"})
@NullMarked
package vn.khoso.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
