package vn.khoso.intake;

import org.springframework.stereotype.Component;
import vn.khoso.tools.CaptionReader;
import vn.khoso.tools.Ffprobe;
import vn.khoso.tools.MediaOutlines;
import vn.khoso.tools.Pictures;
import vn.khoso.tools.TextExtractor;

/**
 * What opens files of each family.
 *
 * @param ffprobe decodes recordings
 * @param outlines reads what they claim
 * @param pictures decodes pictures
 * @param texts reads documents
 * @param captions reads captions
 */
@Component
record ContentTools(
        Ffprobe ffprobe, MediaOutlines outlines, Pictures pictures, TextExtractor texts, CaptionReader captions) {}
