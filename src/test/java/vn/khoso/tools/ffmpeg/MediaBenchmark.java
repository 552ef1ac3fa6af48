package vn.khoso.tools.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.catalogue.Renditions;
import vn.khoso.intake.OfferedFile;
import vn.khoso.intake.Piece;
import vn.khoso.intake.Upload;
import vn.khoso.intake.Uploads;
import vn.khoso.jobs.JobHandler;
import vn.khoso.jobs.JobKind;
import vn.khoso.jobs.Jobs;
import vn.khoso.processing.Processing;
import vn.khoso.processing.Progress;
import vn.khoso.processing.StepName;
import vn.khoso.processing.StepProgress;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.FullPictures;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.Pictures;
import vn.khoso.tools.Programs;
import vn.khoso.tools.TextRecognition;

/**
 * How long people wait for what they sent, printed beside the goals, on the real way: intake, check, queue, steps. Not
 * part of the usual build: docs/media.md says how to run it. Recordings are made once below {@code target/lab-media}.
 */
@Tag("lab")
@KhosoTest
@Import({People.class, MediaBenchmark.EmptyJob.class})
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
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final DetectedType MP4 = new DetectedType("video/mp4", "mp4", MediaFamily.VIDEO);
    private static final DetectedType PNG = new DetectedType("image/png", "png", MediaFamily.IMAGE);

    private final BeanFactory beans;
    private final People people;
    private final Renditions renditions;
    private final Progress progress;

    @TempDir
    private Path directory;

    MediaBenchmark(BeanFactory beans, People people, Renditions renditions, Progress progress) {
        this.beans = beans;
        this.people = people;
        this.renditions = renditions;
        this.progress = progress;
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
        Sent clip = send(PHONE, ProductKind.CLIP);
        Duration wait = untilPlayable(clip);
        LOG.info(
                "60 s of H.264, {}: playable {} ms after the last byte (goal: at most 5000)",
                new ByteSize(Files.size(PHONE)),
                wait.toMillis());
        finish(clip.product());
    }

    @Test
    @Order(3)
    void hevcIsPlayableWithinTwiceItsLengthAndTheStepCostsLittleMoreThanTheBareProgram() throws IOException {
        Sent clip = send(HEVC, ProductKind.CLIP);
        Duration wait = untilPlayable(clip);
        finish(clip.product());
        long before = bareEncoding();
        long step = alone(clip);
        long after = bareEncoding();
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

    /** Milliseconds of the step while nothing else runs. */
    private long alone(Sent clip) {
        beans.getBean(Processing.class).again(clip.file(), StepName.PLAYABLE_VIDEO);
        finish(clip.product());
        return progress.of(clip.product()).stream()
                .filter(each -> each.step() == StepName.PLAYABLE_VIDEO)
                .flatMap(each -> each.took().stream())
                .mapToLong(Duration::toMillis)
                .sum();
    }

    /** The same command line as the step's. */
    private long bareEncoding() {
        MediaSource source = new MediaSource(HEVC, MP4);
        Header header = beans.getBean(Headers.class).read(source);
        StreamHeader video = header.video().orElseThrow();
        VideoFilters.Size size = VideoFilters.fittingShortSide(video, 1080);
        List<String> arguments = new ArrayList<>(List.of("-nostdin", "-v", "error", "-y"));
        arguments.addAll(Demuxers.input(source));
        arguments.addAll(Encoding.maps(header, video));
        arguments.addAll(List.of("-vf", VideoFilters.forPlaying(video, size)));
        arguments.addAll(Encoding.picture(Encoding.mostKbps(size.shortSidePx()), "23"));
        arguments.addAll(Playability.soundFits(header) ? List.of("-c:a", "copy") : Encoding.sound(header));
        arguments.addAll(List.of("-movflags", "+faststart", "-f", "mp4", "file:" + directory.resolve("bare.mp4")));
        long begin = System.nanoTime();
        new LabMedia(beans.getBean(MediaPrograms.class), beans.getBean(Programs.class)).run(arguments);
        return (System.nanoTime() - begin) / 1_000_000;
    }

    @Test
    @Order(4)
    void manyInfographicsTakeLittleMoreThanTheirTools() throws Exception {
        List<Path> pictures = new ArrayList<>();
        for (int i = 0; i < INFOGRAPHICS; i++) {
            pictures.add(LabMedia.infographic(directory, i));
        }
        bareTools(pictures.subList(0, 4));
        List<ProductId> sent = new ArrayList<>();
        long begin = System.nanoTime();
        for (Path picture : pictures) {
            sent.add(send(picture, ProductKind.INFOGRAPHIC).product());
        }
        sent.forEach(this::finish);
        double library = (System.nanoTime() - begin) / 1e9;
        double tools = bareTools(pictures);
        LOG.info(
                "{} infographics: {} s, their tools alone on two threads {} s: {} (goal: at most 1.3)",
                INFOGRAPHICS,
                rounded(library),
                rounded(tools),
                rounded(library / tools));
    }

    /** Seconds that check, pictures and recognition take without library, store and queue. */
    private double bareTools(List<Path> pictures) throws Exception {
        long begin = System.nanoTime();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> all = new ArrayList<>();
            for (Path picture : pictures) {
                all.add(two.submit(() -> tools(picture)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private Object tools(Path picture) throws IOException {
        Pictures made = beans.getBean(Pictures.class);
        MediaSource source = new MediaSource(picture, PNG);
        Path own = Files.createTempDirectory(directory, "tools");
        made.verifyDecodes(source);
        made.read(source);
        List<Integer> widths =
                made.webImages(source, own).stream().map(each -> each.widthPx()).toList();
        Path full = own.resolve("full.jpg");
        beans.getBean(FullPictures.class).full(source, full);
        beans.getBean(Ffmpeg.class).toWebp(full, widths, own);
        return beans.getBean(TextRecognition.class).recognise(full);
    }

    @Test
    @Order(5)
    void aLargerFileNeedsNoMoreMemory() throws IOException {
        Path small = LabMedia.padded(directory.resolve("small.mp4"), 1);
        Path large = LabMedia.padded(directory.resolve("large.mp4"), 1024);
        finish(send(small, ProductKind.CLIP).product());
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
        finish(send(file, ProductKind.CLIP).product());
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

    /** A product whose only file was sent, and when its last byte was answered. */
    private record Sent(ProductId product, MediaFileId file, long lastByteAt) {}

    private Sent send(Path file, ProductKind kind) throws IOException {
        Person officer = people.of("nong-dan-21499", Role.CONTRIBUTOR);
        ProductId product = beans.getBean(EditorialDesk.class)
                .openDraft(officer, new OrganisationId("nong-dan-21499"), kind)
                .id();
        OfferedFile offered =
                new OfferedFile(MediaRole.MAIN, String.valueOf(file.getFileName()), "", new ByteSize(Files.size(file)));
        Uploads uploads = beans.getBean(Uploads.class);
        Upload upload = uploads.create(officer, product, offered);
        try (InputStream bytes = Files.newInputStream(file)) {
            uploads.append(officer, upload.id(), new Piece(ByteSize.ZERO, bytes));
        }
        return new Sent(product, upload.mediaFile(), System.nanoTime());
    }

    private Duration untilPlayable(Sent sent) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> renditions.of(sent.product()).stream()
                        .anyMatch(made -> made.kind() == RenditionKind.PLAYABLE_VIDEO));
        return Duration.ofNanos(System.nanoTime() - sent.lastByteAt());
    }

    private void finish(ProductId product) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            List<StepProgress> steps = progress.of(product);
            return !steps.isEmpty() && steps.stream().allMatch(StepProgress::isOver);
        });
    }

    private static double millis(long nanoseconds) {
        return rounded(nanoseconds / 1e6);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
