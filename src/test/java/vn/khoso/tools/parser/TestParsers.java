package vn.khoso.tools.parser;

import java.nio.file.Path;
import vn.khoso.shared.DataDirectory;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.program.Confinement;
import vn.khoso.tools.program.WorkingDirectories;

/** Children for tests without Spring; they end with the JVM of the tests. */
public final class TestParsers {

    private TestParsers() {}

    /** Makes a pool of its own below the given directory. */
    public static Parsers of(ToolsSettings settings, Path data) {
        return new Parsers(
                new ChildCommand(new Confinement(), settings),
                new WorkingDirectories(new DataDirectory(data)),
                settings);
    }
}
