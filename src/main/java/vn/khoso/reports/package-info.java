/**
 * Floor 4: tables and documents made from standings.
 */
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {"shared", "organisation", "catalogue", "quota", "account"})
@NullMarked
package vn.khoso.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
