/**
 * Floor 1: people, their roles and scopes, sign-in.
 */
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"shared", "audit", "organisation"})
@NullMarked
package vn.khoso.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
