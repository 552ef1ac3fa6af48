package vn.khoso.intake;

import org.springframework.stereotype.Component;
import vn.khoso.jobs.JobHandler;
import vn.khoso.jobs.JobKind;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;

/** The same check for files of gigabytes, in a lane of their own, so that a small file never waits for one. */
@Component
class LargeCheckJob implements JobHandler<MediaFileId> {

    private final CheckJob check;

    LargeCheckJob(CheckJob check) {
        this.check = check;
    }

    @Override
    public JobKind<MediaFileId> kind() {
        return CheckJob.LARGE_KIND;
    }

    @Override
    public void run(MediaFileId id) {
        check.run(id);
    }

    @Override
    public void onGivenUp(MediaFileId id, KhosoException problem) {
        check.onGivenUp(id, problem);
    }
}
