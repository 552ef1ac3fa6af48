package vn.khoso.processing;

import java.io.IOException;

/**
 * One step of processing. A new one is a bean here below {@code steps}, a constant in {@link StepName} and a line in
 * {@link ProcessingPlan}. It must be repeatable and must not need the results of another.
 */
public interface Step {

    /** Returns which step this is. */
    StepName name();

    /** Tells whether this machine can do it at all; a step that is off is not planned. */
    default boolean isOn() {
        return true;
    }

    /** Tells whether this file takes minutes, so that it must leave the quick lane. Asked on the quick lane. */
    default boolean isHeavy(Workpiece workpiece) {
        return false;
    }

    /**
     * Does the work and keeps the results.
     *
     * @throws IOException when scratch files cannot be read or written
     * @throws vn.khoso.shared.KhosoException the named problem that the file's owner will read
     */
    void run(Workpiece workpiece) throws IOException;
}
