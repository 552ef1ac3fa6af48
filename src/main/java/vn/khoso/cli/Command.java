package vn.khoso.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Something the application does from the command line and then ends. */
interface Command {

    /** Returns the word that calls it. */
    String name();

    /** Returns one line that says how it is called. */
    String usage();

    /**
     * Does it.
     *
     * @param arguments what stands after its name
     * @param out where the result goes
     * @throws UsageException when the arguments do not make sense
     * @throws IOException when a file cannot be read or written
     */
    void run(List<String> arguments, PrintStream out) throws UsageException, IOException;
}
