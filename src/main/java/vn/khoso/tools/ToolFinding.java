package vn.khoso.tools;

import java.util.function.Supplier;
import vn.khoso.shared.KhosoException;

/**
 * What was found of an outside program.
 *
 * @param name of the program
 * @param state whether it can be used
 * @param detail version and place, as far as known; empty when there is nothing to tell
 */
public record ToolFinding(String name, State state, String detail) {

    /** Whether a program can be used. */
    public enum State {
        /** It answers. */
        FOUND,
        /** It is not there, or the system does not permit it. */
        MISSING,
        /** Nobody has asked for it in the settings. */
        OFF
    }

    /** Returns what the search gives, or that the program is missing when it ends in a problem. */
    public static ToolFinding of(String name, Supplier<String> detail) {
        try {
            return new ToolFinding(name, State.FOUND, detail.get());
        } catch (KhosoException missing) {
            return new ToolFinding(name, State.MISSING, missing.errorCode().code());
        }
    }

    /** Returns a program that is found or missing. */
    public static ToolFinding of(String name, boolean found, String detail) {
        return new ToolFinding(name, found ? State.FOUND : State.MISSING, detail);
    }
}
