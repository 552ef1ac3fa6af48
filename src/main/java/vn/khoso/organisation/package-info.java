/**
 * Floor 1: the organisations that publish, the areas they stand for, and their history.
 */
@ApplicationModule(
        displayName = "Organisations",
        allowedDependencies = {"shared", "audit"})
@NullMarked
package vn.khoso.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
