package vn.khoso.web.studio;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.catalogue.Chapter;
import vn.khoso.shared.KhosoException;

/** Chapters as people type them: one a line, first the time, then the title, as on video sites. */
final class ChapterLines {

    private static final Pattern LINE = Pattern.compile("([\\d:.,]+)[\\s–-]+(\\S.*)");

    private ChapterLines() {}

    /**
     * Reads the lines; blank ones say nothing.
     *
     * @throws KhosoException {@link CatalogueProblem#TIME_UNREADABLE} naming the line that is none
     */
    static List<Chapter> read(String typed) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(ChapterLines::chapter)
                .toList();
    }

    static String write(List<Chapter> chapters) {
        return chapters.stream()
                .map(chapter -> Moment.write(chapter.start()) + " " + chapter.title())
                .collect(Collectors.joining("\n"));
    }

    private static Chapter chapter(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || parts.group(2).length() > Chapter.LONGEST) {
            throw new KhosoException(CatalogueProblem.TIME_UNREADABLE, line);
        }
        return new Chapter(
                Moment.read(parts.group(1))
                        .orElseThrow(() -> new KhosoException(CatalogueProblem.TIME_UNREADABLE, line)),
                parts.group(2));
    }
}
