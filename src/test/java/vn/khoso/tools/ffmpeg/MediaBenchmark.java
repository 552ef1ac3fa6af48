package vn.khoso.tools.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.KhosoTest;
import vn.khoso.People;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.jobs.JobHandler;
import vn.khoso.jobs.JobKind;
import vn.khoso.jobs.Jobs;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.ProductId;
import vn.khoso.tools.Programs;

/**
 * How long people wait for what they sent, printed beside the goals, on the real way: intake, check, queue, steps. Not
 * part of the usual build: docs/media.md says how to run it. Recordings are made once below {@code target/lab-media}.
 */
@Tag("lab")
@KhosoTest
@Import({People.class, LabLibrary.class, BareTools.class, MediaBenchmark.EmptyJob.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MediaBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(MediaBenchmark.class);
    private static final Path MEDIA = Path.of("target", "lab-media").toAbsolutePath();
    private static final Path PHONE = MEDIA.resolve("phone-60s-h264.mp4");
    private static final Path HEVC = MEDIA.resolve("20s-hevc-1080p.mp4");
    private static final int HEVC_SECONDS = 20;
    private static final int INFOGRAPHICS = Integer.getInteger("khoso.lab.infographics", 200);
    private static final int JOBS = 200;

    private final BeanFactory beans;
    private final LabLibrary library;
    private final BareTools bare;

    @TempDir
    private Path directory;

    MediaBenchmark(BeanFactory beans, LabLibrary library, BareTools bare) {
        this.beans = beans;
        this.library = library;
        this.bare = bare;
    }

    /** A job that does nothing but say when it was run. */
    @TestComponent
    static class EmptyJob implements JobHandler<Long> {

        static final JobKind<Long> KIND = JobKind.quick("lab.empty", Long.class);

        private final ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
        private volatile CountDownLatch left = new CountDownLatch(0);

        @Override
        public JobKind<Long> kind() {
            return KIND;
        }

        @Override
        public void run(Long scheduledAt) {
            waits.add(System.nanoTime() - scheduledAt);
            left.countDown();
        }
    }

    @BeforeAll
    static void makeRecordings(@Autowired MediaPrograms mediaPrograms, @Autowired Programs programs)
            throws IOException {
        LabMedia media = new LabMedia(mediaPrograms, programs);
        media.clip(PHONE, 60, "-c:v libx264 -preset ultrafast -b:v 17M");
        media.clip(HEVC, HEVC_SECONDS, "-c:v libx265 -preset ultrafast -x265-params log-level=none -tag:v hvc1");
    }

    @Test
    @Order(1)
    void anEmptyJobWaitsForNothingButTheQueue() throws InterruptedException {
        EmptyJob empty = beans.getBean(EmptyJob.class);
        oneByOne(empty, 20);
        List<Long> waits = oneByOne(empty, JOBS);
        LOG.info(
                "queue, one job at a time: median {} ms, 95 % {} ms (goal: at most 50)",
                millis(waits.get(JOBS / 2)), millis(waits.get(JOBS * 95 / 100)));
        empty.left = new CountDownLatch(JOBS);
        long begin = System.nanoTime();
        for (int i = 0; i < JOBS; i++) {
            schedule("all" + i);
        }
        assertThat(empty.left.await(2, TimeUnit.MINUTES)).isTrue();
        LOG.info(
                "queue, {} jobs at once: {} ms a job (goal: at most 50)",
                JOBS,
                millis((System.nanoTime() - begin) / JOBS));
    }

    private List<Long> oneByOne(EmptyJob empty, int jobs) throws InterruptedException {
        empty.waits.clear();
        for (int i = 0; i < jobs; i++) {
            empty.left = new CountDownLatch(1);
            schedule("one" + jobs + "-" + i);
            assertThat(empty.left.await(1, TimeUnit.MINUTES)).isTrue();
        }
        return empty.waits.stream().sorted().toList();
    }

    private void schedule(String key) {
        beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> beans.getBean(Jobs.class).schedule(EmptyJob.KIND, key, System.nanoTime()));
    }

    @Test
    @Order(2)
    void aPhoneClipIsPlayableSoonAfterItsLastByte() throws IOException {
        LabLibrary.Sent clip = library.send(PHONE, ProductKind.CLIP);
        Duration wait = library.untilPlayable(clip);
        LOG.info(
                "60 s of H.264, {}: playable {} ms after the last byte (goal: at most 5000)",
                new ByteSize(Files.size(PHONE)),
                wait.toMillis());
        library.finish(clip.product());
    }

    @Test
    @Order(3)
    void hevcIsPlayableWithinTwiceItsLengthAndTheStepCostsLittleMoreThanTheBareProgram() throws IOException {
        LabLibrary.Sent clip = library.send(HEVC, ProductKind.CLIP);
        Duration wait = library.untilPlayable(clip);
        library.finish(clip.product());
        long before = bare.encoding(HEVC, directory);
        long step = library.alone(clip);
        long after = bare.encoding(HEVC, directory);
        long bare = (before + after) / 2;
        LOG.info(
                "{} s of HEVC 1080p: playable {} ms after the last byte = {} x its length (goal: at most 2)",
                HEVC_SECONDS,
                wait.toMillis(),
                rounded(wait.toMillis() / 1000.0 / HEVC_SECONDS));
        LOG.info(
                "transcode step {} ms, bare ffmpeg {} ms and {} ms: {} (goal: at most 1.05)",
                step,
                before,
                after,
                rounded((double) step / bare));
    }

    @Test
    @Order(4)
    void manyInfographicsTakeLittleMoreThanTheirTools() throws Exception {
        List<Path> pictures = new ArrayList<>();
        for (int i = 0; i < INFOGRAPHICS; i++) {
            pictures.add(LabMedia.infographic(directory, i));
        }
        bare.pictures(pictures.subList(0, 4), directory);
        List<ProductId> sent = new ArrayList<>();
        long begin = System.nanoTime();
        for (Path picture : pictures) {
            sent.add(library.send(picture, ProductKind.INFOGRAPHIC).product());
        }
        sent.forEach(library::finish);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double tools = bare.pictures(pictures, directory);
        LOG.info(
                "{} infographics: {} s, their tools alone on two threads {} s: {} (goal: at most 1.3)",
                INFOGRAPHICS,
                rounded(seconds),
                rounded(tools),
                rounded(seconds / tools));
    }

    @Test
    @Order(5)
    void aLargerFileNeedsNoMoreMemory() throws IOException {
        Path small = LabMedia.padded(directory.resolve("small.mp4"), 1);
        Path large = LabMedia.padded(directory.resolve("large.mp4"), 1024);
        library.finish(library.send(small, ProductKind.CLIP).product());
        long little = peak(small);
        long much = peak(large);
        LOG.info(
                "heap in use after collections, file of {}: {} MB at most, of {}: {} MB",
                new ByteSize(Files.size(small)),
                little >> 20,
                new ByteSize(Files.size(large)),
                much >> 20);
    }

    private long peak(Path file) throws IOException {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        library.finish(library.send(file, ProductKind.CLIP).product());
        System.gc();
        return heap().stream()
                .filter(pool -> pool.getName().contains("Old") || pool.getName().contains("Tenured"))
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static double millis(long nanoseconds) {
        return rounded(nanoseconds / 1e6);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
