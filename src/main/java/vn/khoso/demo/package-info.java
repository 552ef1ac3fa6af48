/** Floor 4: sample accounts and products, entered through the same doors as anyone's. */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "shared",
            "audit",
            "organisation",
            "account",
            "catalogue",
            "intake",
            "processing",
            "quota",
            "jobs"
        })
@NullMarked
package vn.khoso.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
