package vn.khoso.shared;

/**
 * Marks work that may wait for everything else on the machine, such as encoding a film. Whoever starts a program while
 * doing it starts that program niced. Bound to the thread, seen by everything the work calls on it.
 */
public final class PatientWork {

    private static final ScopedValue<Boolean> PATIENT = ScopedValue.newInstance();

    private PatientWork() {}

    /** Work that may fail. */
    public interface Work {

        /** Does it. */
        void run() throws Exception;
    }

    /** Does the work, marked as patient. */
    public static void run(Work work) throws Exception {
        ScopedValue.where(PATIENT, true).call(() -> {
            work.run();
            return true;
        });
    }

    /** Tells whether the calling thread does patient work. */
    public static boolean isRunning() {
        return PATIENT.orElse(false);
    }
}
