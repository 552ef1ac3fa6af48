package vn.khoso.web.studio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khoso.account.Person;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.RenditionPart;
import vn.khoso.catalogue.Renditions;
import vn.khoso.catalogue.Viewer;
import vn.khoso.delivery.Delivery;
import vn.khoso.web.view.MediaLinks;

/** The small frames of a recording, one beside the other, cut out of the sheets of its storyboard. */
@Component
class FrameStrip {

    /** A cue of the index: when it begins, on which sheet, and where on it. */
    private static final Pattern CUE = Pattern.compile(
            "(\\d+):(\\d\\d):(\\d\\d)\\.(\\d{3}) --> \\S+\\s+([a-z0-9.-]+)#xywh=(\\d{1,5}),(\\d{1,5}),(\\d{1,5}),(\\d{1,5})");

    private static final int LARGEST_INDEX_BYTES = 1 << 16;

    private final Renditions renditions;
    private final Delivery delivery;
    private final MediaLinks links;

    FrameStrip(Renditions renditions, Delivery delivery, MediaLinks links) {
        this.renditions = renditions;
        this.delivery = delivery;
        this.links = links;
    }

    /**
     * A small frame.
     *
     * @param at when it is shown
     * @param sheet where the sheet is, with its size in pixels
     * @param box what of the sheet it is
     */
    record Frame(Duration at, Sheet sheet, Box box) {

        /** Returns the moment as it is typed. */
        public String moment() {
            return Moment.write(at);
        }
    }

    /** A part of a sheet in pixels. */
    record Box(int x, int y, int width, int height) {

        private static Box of(MatchResult cue) {
            return new Box(pixels(cue, 6), pixels(cue, 7), pixels(cue, 8), pixels(cue, 9));
        }

        private static int pixels(MatchResult cue, int group) {
            return Integer.parseInt(cue.group(group));
        }

        /** Returns it as SVG wants a {@code viewBox}. */
        public String view() {
            return x + " " + y + " " + width + " " + height;
        }
    }

    /** A picture that holds many frames. */
    record Sheet(String address, int widthPx, int heightPx) {}

    /** Returns the frames of a storyboard, in order. */
    List<Frame> of(Person person, Rendition storyboard) {
        Map<String, Sheet> sheets = renditions.parts(storyboard.id()).stream()
                .filter(part -> part.widthPx().isPresent() && part.heightPx().isPresent())
                .collect(Collectors.toMap(RenditionPart::name, part -> sheet(storyboard, part)));
        return CUE.matcher(index(person, storyboard))
                .results()
                .flatMap(cue -> Stream.ofNullable(sheets.get(cue.group(5))).map(sheet -> frame(cue, sheet)))
                .toList();
    }

    private static Frame frame(MatchResult cue, Sheet sheet) {
        Duration at = Duration.ofHours(number(cue.group(1)))
                .plusMinutes(number(cue.group(2)))
                .plusSeconds(number(cue.group(3)))
                .plusMillis(number(cue.group(4)));
        return new Frame(at, sheet, Box.of(cue));
    }

    /** Returns which frame is shown at a time; -1 where there is none. */
    static int showing(List<Frame> frames, Duration at) {
        return (int) frames.stream()
                        .filter(frame -> frame.at().compareTo(at) <= 0)
                        .count()
                - 1;
    }

    private Sheet sheet(Rendition storyboard, RenditionPart part) {
        return new Sheet(
                links.part(storyboard.id(), part.name()),
                part.widthPx().orElseThrow(),
                part.heightPx().orElseThrow());
    }

    private String index(Person person, Rendition storyboard) {
        try (InputStream bytes = delivery.open(delivery.rendition(new Viewer.SignedIn(person), storyboard.id()))) {
            return new String(bytes.readNBytes(LARGEST_INDEX_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(String digits) {
        return Long.parseLong(digits);
    }
}
