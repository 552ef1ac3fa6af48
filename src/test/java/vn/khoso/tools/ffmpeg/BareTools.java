package vn.khoso.tools.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.beans.factory.BeanFactory;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.FullPictures;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.Pictures;
import vn.khoso.tools.Programs;
import vn.khoso.tools.TextRecognition;

/** What the same work takes without the library: check, pictures, recognition and encoding, called one by one. */
class BareTools {

    private static final DetectedType MP4 = new DetectedType("video/mp4", "mp4", MediaFamily.VIDEO);
    private static final DetectedType PNG = new DetectedType("image/png", "png", MediaFamily.IMAGE);

    private final BeanFactory beans;

    BareTools(BeanFactory beans) {
        this.beans = beans;
    }

    /** Milliseconds of the same command line as the step's. */
    long encoding(Path film, Path directory) {
        MediaSource source = new MediaSource(film, MP4);
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

    /** Seconds that check, pictures and recognition take without library, store and queue. */
    double pictures(List<Path> pictures, Path directory) throws Exception {
        long begin = System.nanoTime();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> all = new ArrayList<>();
            for (Path picture : pictures) {
                all.add(two.submit(() -> one(picture, directory)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private Object one(Path picture, Path directory) throws IOException {
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
}
