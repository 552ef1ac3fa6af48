package vn.khoso.delivery;

/**
 * A transcript as a file that this viewer may have right now.
 *
 * @param text what stands in it
 * @param format its form
 * @param fileName a telling name for a download
 * @param tag the strong entity tag; changes whenever the words or times do
 */
public record CaptionFile(String text, CaptionFormat format, String fileName, String tag) {}
