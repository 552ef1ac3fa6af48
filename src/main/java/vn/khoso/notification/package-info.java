/**
 * Floor 1: what organisations are told, in the application and by mail. A notice is addressed to an organisation, not to
 * a person: whoever works for it finds it. Another module tells something by {@link vn.khoso.notification.Notices#send}
 * in the transaction of its own change.
 */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"shared", "account", "jobs", "audit"})
@NullMarked
package vn.khoso.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
