/**
 * Floor 1: outside programs and parsers. The other of two places that start a process.
 */
@ApplicationModule(
        displayName = "Tools",
        allowedDependencies = {"shared"})
@NullMarked
package vn.khoso.tools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
