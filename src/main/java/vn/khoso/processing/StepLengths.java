package vn.khoso.processing;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.MediaOutlines;

/** How much work a file is, before the work is done. */
@Component
class StepLengths {

    /** Whose length nobody knows is short while it is no larger: minutes of a screen recording, some pages. */
    private static final ByteSize SMALL_RECORDING = ByteSize.ofMebibytes(50);

    private static final ByteSize SMALL_DOCUMENT = ByteSize.ofMebibytes(5);
    private static final int FEW_PAGES = 20;

    private final MediaOutlines outlines;
    private final ProcessingSettings settings;

    StepLengths(MediaOutlines outlines, ProcessingSettings settings) {
        this.outlines = outlines;
        this.settings = settings;
    }

    /** Tells whether merely reading the file takes long. */
    boolean isLarge(MediaFile file) {
        return file.size().bytes() > settings.largeFile().toBytes();
    }

    /** Tells whether encoding, or reading the words, ends within minutes. */
    boolean isShort(Workpiece workpiece) {
        MediaFile file = workpiece.file();
        return switch (workpiece.source().type().family()) {
            case IMAGE -> true;
            case VIDEO, AUDIO -> isShort(file, length(workpiece));
            case DOCUMENT ->
                file.facts()
                        .pages()
                        .map(pages -> pages <= FEW_PAGES)
                        .orElse(!file.size().exceeds(SMALL_DOCUMENT));
            case CAPTIONS, OTHER -> false;
        };
    }

    private boolean isShort(MediaFile file, Duration length) {
        return length.isZero()
                ? !file.size().exceeds(SMALL_RECORDING)
                : length.compareTo(settings.shortRecording()) <= 0;
    }

    /** What was measured, where it has been; the header's claim else, which may be nothing. */
    private Duration length(Workpiece workpiece) {
        return workpiece.file().facts().duration().orElseGet(() -> claimed(workpiece));
    }

    private Duration claimed(Workpiece workpiece) {
        try {
            return outlines.outline(workpiece.source()).claimedDuration();
        } catch (KhosoException unreadable) {
            return settings.longRecording();
        }
    }
}
