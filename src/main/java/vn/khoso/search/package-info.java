/**
 * Floor 3: full text for the public. The index is disposable and rebuilt from the database.
 */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"shared", "audit", "organisation", "catalogue", "jobs"})
@NullMarked
package vn.khoso.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
