package vn.khoso.web.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.Chapter;
import vn.khoso.catalogue.Chapters;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.web.site.ProductView.ChapterLine;

/** The chapters of the recording on the stage. */
@Component
final class ProductChapters {

    private final Chapters chapters;

    ProductChapters(Chapters chapters) {
        this.chapters = chapters;
    }

    /** Returns a line for each, with its length where the recording's own is known. */
    List<ChapterLine> of(MediaFile recording, String href, PlaceInProduct place) {
        List<Chapter> all = chapters.of(recording.id()).chapters();
        List<ChapterLine> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Duration start = all.get(i).start();
            Duration end = i + 1 < all.size()
                    ? all.get(i + 1).start()
                    : recording.facts().duration().orElse(start);
            boolean current = place.second() > 0
                    && start.toSeconds() <= place.second()
                    && (i + 1 == all.size() || end.toSeconds() > place.second());
            lines.add(new ChapterLine(
                    start.toSeconds(),
                    href + "?t=" + start.toSeconds(),
                    all.get(i).title(),
                    end.compareTo(start) > 0 ? end.minus(start) : Duration.ZERO,
                    current));
        }
        return lines;
    }
}
