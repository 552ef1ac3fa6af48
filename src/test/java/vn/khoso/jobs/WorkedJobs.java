package vn.khoso.jobs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.khoso.shared.KhosoException;

/** A handler that remembers what it was given and does what the test says. */
final class WorkedJobs implements JobHandler<WorkedJobs.Parcel> {

    /** A payload with something nested in it. */
    record Parcel(int number, String content) {}

    /** What a test lets the work be. */
    interface Work {
        void run(Parcel parcel) throws Exception;
    }

    private final JobKind<Parcel> kind;
    private final Work work;
    private final List<Parcel> worked = new CopyOnWriteArrayList<>();
    private final List<KhosoException> givenUp = new CopyOnWriteArrayList<>();

    WorkedJobs(JobKind<Parcel> kind, Work work) {
        this.kind = kind;
        this.work = work;
    }

    @Override
    public JobKind<Parcel> kind() {
        return kind;
    }

    @Override
    public void run(Parcel parcel) throws Exception {
        worked.add(parcel);
        work.run(parcel);
    }

    @Override
    public void onGivenUp(Parcel parcel, KhosoException problem) {
        givenUp.add(problem);
    }

    List<Parcel> worked() {
        return worked;
    }

    List<KhosoException> givenUp() {
        return givenUp;
    }
}
