/**
 * Floor 3: the directive's other targets - a section or site with a digital management model, proficient staff, trained
 * staff - as numbers that each organisation types once a period. Numbers of staff only, never names.
 */
@ApplicationModule(
        displayName = "Indicators",
        allowedDependencies = {"shared", "catalogue", "organisation", "account", "audit"})
@NullMarked
package vn.khoso.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
