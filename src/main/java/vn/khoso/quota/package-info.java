/**
 * Floor 3: targets, rulings, credits and standings. Every figure is derived by the view {@code quota_credit}, whose rows of
 * the present are kept beside it ({@code KeptCredits}); to change what counts, change the view in a migration and the cases of
 * {@code QuotaCreditIT} with it, and add a trigger for every fact it newly depends on.
 */
@ApplicationModule(
        displayName = "Quota",
        allowedDependencies = {"shared", "catalogue", "organisation", "account", "jobs", "audit"})
@NullMarked
package vn.khoso.quota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
