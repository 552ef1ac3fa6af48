/**
 * Floor 1: who did what, when. Every state change writes one record in its own transaction.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared"})
@NullMarked
package vn.khoso.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
