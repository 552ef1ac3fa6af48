package vn.khoso.tools;

import java.nio.file.Path;

/**
 * A picture that was made.
 *
 * @param file where it lies
 * @param mediaType such as {@code image/jpeg}
 * @param widthPx width as shown
 * @param heightPx height as shown
 */
public record MadePicture(Path file, String mediaType, int widthPx, int heightPx) {}
