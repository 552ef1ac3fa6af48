package vn.khoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khoso.intake.Workbench.offer;
import static vn.khoso.storage.TestBytes.source;

import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.BeanFactory;
import vn.khoso.account.Person;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.shared.ErrorCode;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.Sha256;
import vn.khoso.storage.ObjectStore;

/** A contributor with a draft and the intake over the store under test. */
final class UploadScene {

    final MovableClock clock = new MovableClock();
    final Workbench bench;
    final Person person;
    final ProductId product;
    private final BeanFactory beans;
    private final ObjectStore store;

    UploadScene(BeanFactory beans, ObjectStore store) {
        this.beans = beans;
        this.store = store;
        this.bench = new Workbench(beans, store, clock);
        this.person = bench.contributor(bench.organisation());
        this.product = bench.draft(person);
    }

    Upload begin(String name, long length) {
        return bench.uploads.create(person, product, offer(name, length, ""));
    }

    /**
     * Sends so many bytes to a process that then does nothing any more, as one that was killed: whatever it held, its
     * thread never goes on and never cleans up.
     */
    void sendUntilKilled(Upload upload, byte[] bytes, long offset, int killedAfter) throws InterruptedException {
        Workbench doomed = new Workbench(beans, store, clock, Workbench.SMALL_PARTS);
        CountDownLatch killed = new CountDownLatch(1);
        GatedSource line = new GatedSource(bytes, killedAfter, () -> {
            killed.countDown();
            LockSupport.park();
            throw new IllegalStateException("nobody wakes the dead");
        });
        Thread.ofVirtual().start(() -> doomed.append(person, upload.id(), offset, line));
        assertThat(killed.await(30, TimeUnit.SECONDS)).isTrue();
    }

    java.io.InputStream rest(byte[] bytes, long offset) {
        return source(Arrays.copyOfRange(bytes, (int) offset, bytes.length));
    }

    Sha256 accepted(Upload upload) {
        MediaFile.State state = bench.file(upload.mediaFile()).state();
        assertThat(state).isInstanceOf(MediaFile.State.Accepted.class);
        return ((MediaFile.State.Accepted) state).sha256();
    }

    /** All bytes and the object are in the store, but the database does not know of a file yet. */
    Upload crashBeforeHandOver(byte[] bytes) {
        Upload upload = begin("phim.mp4", bytes.length);
        ObjectStore crashing = new CrashingStore(store);
        Workbench before = new Workbench(beans, crashing, Clock.systemUTC());
        assertThatThrownBy(() -> before.append(person, upload.id(), 0, source(bytes)))
                .isInstanceOf(CrashingStore.Crash.class);
        assertThat(beans.getBean(MediaFiles.class).find(upload.mediaFile())).isEmpty();
        return upload;
    }

    /** Asserts that the call fails with the given problem. */
    static void assertProblem(ThrowingCallable call, ErrorCode expected) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KhosoException.class,
                        thrown -> assertThat(thrown.errorCode()).isEqualTo(expected));
    }
}
