/**
 * Floor 4: reminders to organisations that are still below the floor, sent on set days and by supervisors' hands, each
 * kept with the figures it was sent for.
 */
@ApplicationModule(
        displayName = "Reminders",
        allowedDependencies = {"shared", "organisation", "account", "quota", "notification", "jobs", "audit"})
@NullMarked
package vn.khoso.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
