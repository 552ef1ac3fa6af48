/**
 * Floor 2: products, their media files, states, rights and texts, and who may do what with them.
 */
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {"shared", "organisation", "account", "audit", "storage"})
@NullMarked
package vn.khoso.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
