package vn.khoso.tools;

import java.nio.file.Path;

/** Reads the words in pictures (OCR). What it reads nobody has checked. */
public interface TextRecognition {

    /**
     * Reads the words of a picture.
     *
     * @param picture an upright PNG or JPEG, best 1000 to 4000 px wide
     * @return what was read with fair certainty; no words when there are none
     * @throws vn.khoso.shared.KhosoException {@link ToolsProblem#RECOGNITION_MISSING} where no program for it is found
     */
    RecognisedPage recognise(Path picture);
}
