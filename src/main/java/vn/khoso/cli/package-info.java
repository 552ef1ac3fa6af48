/**
 * Floor 5: what {@code java -jar khoso.jar <command>} does instead of starting the library. A command is a
 * {@link vn.khoso.cli.Command} listed in {@link vn.khoso.cli.Commands}; it uses neither the web server nor the database.
 */
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {"shared", "search :: evaluation", "tools"})
@NullMarked
package vn.khoso.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
