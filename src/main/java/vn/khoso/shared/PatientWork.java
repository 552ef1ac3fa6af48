package vn.khoso.shared;

import java.util.OptionalInt;

/**
 * Marks work that may wait for everything else on the machine, such as encoding a film. Whoever starts a program while
 * doing it starts that program niced. Bound to the thread, seen by everything the work calls on it.
 */
public final class PatientWork {

    /** For what ends within minutes: web pages go first, and it goes before long work, nine to one. */
    public static final int SOON_DONE = 5;

    /** For what may take hours. */
    public static final int LONG = 15;

    private static final ScopedValue<Integer> NICENESS = ScopedValue.newInstance();

    private PatientWork() {}

    /** Work that may fail. */
    public interface Work {

        /** Does it. */
        void run() throws Exception;
    }

    /**
     * Does the work, marked as patient.
     *
     * @param niceness of the programs started for it, as the system counts it: 1 to 19, the highest the most patient
     */
    public static void run(int niceness, Work work) throws Exception {
        ScopedValue.where(NICENESS, niceness).call(() -> {
            work.run();
            return true;
        });
    }

    /** Returns how nice programs of the calling thread are to be; empty when it does no patient work. */
    public static OptionalInt niceness() {
        return NICENESS.isBound() ? OptionalInt.of(NICENESS.get()) : OptionalInt.empty();
    }
}
