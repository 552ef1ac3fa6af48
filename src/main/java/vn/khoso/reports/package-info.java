/**
 * Floor 4: the table of standings as a spreadsheet, and period reports: facts frozen at an instant, figures added up from
 * them once, and one document written in every form. A new block, column or format begins in {@code figures} or
 * {@code document}; the writers in {@code output} then fail to compile until they know it.
 */
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {"shared", "organisation", "catalogue", "quota", "account", "audit", "jobs", "storage"})
@NullMarked
package vn.khoso.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
