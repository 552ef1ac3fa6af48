/**
 * Floor 0: ids, sizes, digests, pages, errors and Vietnamese time. Everything may use it; it uses nothing.
 */
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
@NullMarked
package vn.khoso.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
