package vn.khoso.catalogue;

import java.util.List;
import vn.khoso.shared.MediaFileId;

/**
 * The chapters of a recording.
 *
 * @param mediaFile the recording
 * @param version rises with every change, for the optimistic lock; 0 before the first
 * @param typed whether a person typed them; what is found in the file does not replace them then
 * @param chapters in the order they begin
 */
public record ChapterList(MediaFileId mediaFile, int version, boolean typed, List<Chapter> chapters) {

    /** Copies the chapters. */
    public ChapterList {
        chapters = List.copyOf(chapters);
    }
}
