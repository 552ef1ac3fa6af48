package vn.khoso.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.account.Person;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.ProductState;
import vn.khoso.catalogue.Products;
import vn.khoso.catalogue.ReviewChecklist;
import vn.khoso.intake.Intake;
import vn.khoso.intake.OfferedFile;
import vn.khoso.jobs.JobHandler;
import vn.khoso.jobs.JobKind;
import vn.khoso.jobs.Jobs;
import vn.khoso.quota.Rulings;
import vn.khoso.quota.Verdict;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.ProductId;

/**
 * Brings one sample through the same doors as anyone's product: draft, upload, check, submission, review, ruling. Each
 * run of the job does what is possible and comes back for the rest, so that a restart loses nothing.
 */
@Component
@ConditionalOnProperty("khoso.demo.enabled")
class SampleEntry implements JobHandler<SampleProgress> {

    static final JobKind<SampleProgress> KIND = JobKind.quick("demo.sample", SampleProgress.class);

    private static final Logger LOG = LoggerFactory.getLogger(SampleEntry.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(150);

    private final Samples samples;
    private final DemoAccounts accounts;
    private final EditorialDesk desk;
    private final Products products;
    private final MediaFiles files;
    private final Intake intake;
    private final Rulings rulings;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleEntry(
            Samples samples,
            DemoAccounts accounts,
            EditorialDesk desk,
            Products products,
            MediaFiles files,
            Intake intake,
            Rulings rulings,
            Jobs jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.samples = samples;
        this.accounts = accounts;
        this.desk = desk;
        this.products = products;
        this.files = files;
        this.intake = intake;
        this.rulings = rulings;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public JobKind<SampleProgress> kind() {
        return KIND;
    }

    @Override
    public void run(SampleProgress progress) throws IOException {
        Sample sample = samples.get(progress.file());
        if (progress.product() == null) {
            open(sample);
            return;
        }
        Product product = products.get(new ProductId(progress.product()));
        List<MediaFile> received = files.of(product.id());
        if (received.isEmpty()) {
            upload(sample, product);
            again(progress);
            return;
        }
        switch (received.getFirst().state()) {
            case MediaFile.State.Received waiting -> again(progress);
            case MediaFile.State.Accepted accepted -> advance(sample, product, progress);
            case MediaFile.State.Refused refused ->
                LOG.warn("sample refused file={} problem={}", sample.file(), refused.problemCode());
            case MediaFile.State.Standby standby -> advance(sample, product, progress);
            case MediaFile.State.Replaced replaced -> advance(sample, product, progress);
            case MediaFile.State.Detached detached -> LOG.info("sample taken out file={}", sample.file());
        }
    }

    private void open(Sample sample) {
        Person person = accounts.person(DemoAccounts.ENTERING);
        transaction.executeWithoutResult(status -> {
            Product draft = desk.openDraft(person, sample.organisation(), sample.kind());
            desk.describe(person, draft.id(), draft.version(), sample.kind(), sample.description());
            again(new SampleProgress(sample.file(), draft.id().value()));
        });
    }

    private void upload(Sample sample, Product product) throws IOException {
        Person person = accounts.person(DemoAccounts.ENTERING);
        OfferedFile offered = new OfferedFile(
                MediaRole.MAIN, sample.file(), "application/octet-stream", new ByteSize(samples.length(sample)));
        try (InputStream bytes = samples.open(sample)) {
            intake.receiveWhole(person, product.id(), offered, bytes);
        }
    }

    private void advance(Sample sample, Product product, SampleProgress progress) {
        switch (product.state()) {
            case ProductState.Draft draft -> {
                if (sample.outcome() != Sample.Outcome.DRAFT) {
                    desk.submit(accounts.person(DemoAccounts.ENTERING), product.id(), product.version());
                    again(progress);
                }
            }
            case ProductState.Submitted submitted -> {
                if (sample.outcome() != Sample.Outcome.SUBMITTED) {
                    if (isNext(sample)) {
                        publish(product);
                    }
                    again(progress);
                }
            }
            case ProductState.Published published -> confirm(sample, product);
            case ProductState.Withdrawn withdrawn -> LOG.info("sample withdrawn file={}", sample.file());
        }
    }

    /** Samples are published in the order of their list, so that the home page always begins with the same one. */
    private boolean isNext(Sample sample) {
        return samples.before(sample).stream().noneMatch(earlier -> jobs.isPending(KIND, earlier.file()));
    }

    private void publish(Product product) {
        desk.publish(
                accounts.person(DemoAccounts.REVIEWING),
                product.id(),
                product.version(),
                true,
                ReviewChecklist.all(ReviewChecklist.Answer.OK),
                Optional.empty());
    }

    private void confirm(Sample sample, Product product) {
        if (sample.outcome() == Sample.Outcome.CONFIRMED
                && rulings.history(List.of(product.id())).isEmpty()) {
            rulings.rule(accounts.person(DemoAccounts.SUPERVISOR), product.id(), Verdict.CONFIRMED, "", 0);
        }
    }

    private void again(SampleProgress progress) {
        jobs.scheduleAt(clock.instant().plus(LOOK_AGAIN), KIND, progress.file(), progress);
    }
}
