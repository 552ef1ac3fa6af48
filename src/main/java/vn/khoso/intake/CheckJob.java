package vn.khoso.intake;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.jobs.JobHandler;
import vn.khoso.jobs.JobKind;
import vn.khoso.jobs.Lane;
import vn.khoso.jobs.RetryRule;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.Sha256;

/** Accepts or refuses a received file. What stands in the way of the check is tried for an hour, then named. */
@Component
class CheckJob implements JobHandler<MediaFileId> {

    static final JobKind<MediaFileId> KIND = JobKind.quick("intake.check", MediaFileId.class)
            .retrying(new RetryRule(12, Duration.ofSeconds(5), Duration.ofMinutes(10)));

    static final JobKind<MediaFileId> LARGE_KIND = KIND.in(Lane.LARGE, "intake.check-large");

    private static final Logger LOG = LoggerFactory.getLogger(CheckJob.class);

    /** Two equal files of a product that are checked at the same time must not both pass. */
    private static final String LOCK =
            "SELECT count(*) FROM pg_advisory_xact_lock(hashtext('intake.check ' || :product))";

    private final MediaFiles files;
    private final FileCheck check;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    CheckJob(MediaFiles files, FileCheck check, JdbcClient jdbc, TransactionOperations transactions) {
        this.files = files;
        this.check = check;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public JobKind<MediaFileId> kind() {
        return KIND;
    }

    @Override
    public void run(MediaFileId id) {
        Optional<MediaFile> waiting = files.find(id).filter(file -> file.state() instanceof MediaFile.State.Received);
        if (waiting.isEmpty()) {
            return;
        }
        MediaFile file = waiting.get();
        switch (check.judge(file)) {
            case Verdict.Bad bad -> refuse(id, bad);
            case Verdict.Good good -> transactions.executeWithoutResult(status -> accept(file, good));
        }
    }

    private void accept(MediaFile file, Verdict.Good good) {
        jdbc.sql(LOCK)
                .param("product", file.product().value())
                .query(Long.class)
                .single();
        Optional<MediaFile> twin = twin(file, good.sha256());
        if (twin.isPresent()) {
            refuse(
                    file.id(),
                    new Verdict.Bad(IntakeProblem.DUPLICATE, twin.get().name()));
        } else {
            files.accept(file.id(), good.sha256(), good.type().mediaType());
        }
    }

    private Optional<MediaFile> twin(MediaFile file, Sha256 sha256) {
        ProductId product = file.product();
        return files.of(product).stream()
                .filter(other -> other.role() == file.role())
                .filter(other -> other.state() instanceof MediaFile.State.Accepted accepted
                        && accepted.sha256().equals(sha256))
                .findFirst();
    }

    private void refuse(MediaFileId id, Verdict.Bad bad) {
        LOG.info("File refused: mediaFile={} because={}", id, bad.problem().code());
        files.refuse(id, bad.problem().code(), bad.detail());
    }

    @Override
    public void onGivenUp(MediaFileId id, KhosoException problem) {
        refuse(
                id,
                new Verdict.Bad(
                        IntakeProblem.CHECK_GIVEN_UP, problem.errorCode().code()));
    }
}
