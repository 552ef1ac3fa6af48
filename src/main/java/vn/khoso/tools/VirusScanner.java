package vn.khoso.tools;

import java.nio.file.Path;

/** Asks a virus scanner about files, where one is set up. */
public interface VirusScanner {

    /** Tells whether one is set up. */
    boolean isOn();

    /** What the scanner says. */
    sealed interface Finding {

        /** Nothing was found. */
        record Clean() implements Finding {}

        /**
         * The file is harmful.
         *
         * @param name what the scanner calls it
         */
        record Infected(String name) implements Finding {}

        /** The file is larger than the scanner takes. */
        record TooLarge() implements Finding {}
    }

    /**
     * Has the file looked at; without a scanner it is clean.
     *
     * @param file read only
     * @throws vn.khoso.shared.KhosoException {@link ToolsProblem#VIRUS_SCANNER_UNREACHABLE} when no answer can be had,
     *     which says nothing of the file
     */
    Finding scan(Path file);
}
