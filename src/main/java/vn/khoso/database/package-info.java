/**
 * Floor 1: PostgreSQL, embedded or external, and its migrations. One of two places that start a process.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"shared"})
@NullMarked
package vn.khoso.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
