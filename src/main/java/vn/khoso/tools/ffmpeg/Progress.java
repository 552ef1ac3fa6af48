package vn.khoso.tools.ffmpeg;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what ffmpeg writes for {@code -progress}: how far it has come, in media time. */
final class Progress implements Consumer<String> {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final String TIME = "out_time_us=";
    private static final int DONE = 100;

    private final Duration whole;
    private final IntConsumer percent;
    private int told = -1;
    private volatile Duration reached = Duration.ZERO;

    Progress(Duration whole, IntConsumer percent) {
        this.whole = whole;
        this.percent = percent;
    }

    @Override
    public void accept(String line) {
        if (line.startsWith(TIME) && Character.isDigit(line.charAt(line.length() - 1))) {
            long microseconds =
                    Math.max(0, Long.parseLong(line.substring(TIME.length()).strip()));
            reached = Duration.ofNanos(Math.multiplyExact(microseconds, 1000L));
            tell((int) Math.min(DONE - 1, reached.toMillis() * DONE / Math.max(1, whole.toMillis())));
        }
    }

    /** Tells 100; ffmpeg's own last word comes before the file is checked and in its place. */
    void done() {
        tell(DONE);
    }

    private void tell(int value) {
        if (value <= told) {
            return;
        }
        told = value;
        try {
            percent.accept(value);
        } catch (RuntimeException e) {
            // whoever shows the progress must not stop the work
            LOG.warn("progress could not be told percent={}", value, e);
        }
    }

    /** Returns the time stamp reached so far. */
    Duration reached() {
        return reached;
    }
}
