package vn.khoso.web.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The box that a search result draws on a picture: {@code ?box=1,0.12,0.30,0.50,0.04}. */
@Component("pictureBox")
final class PictureBox {

    private static final String FRACTION = "(0(?:\\.\\d{1,6})?|1(?:\\.0{1,6})?)";
    private static final Pattern BOX =
            Pattern.compile("(?<number>\\d{1,3}),(?<x>F),(?<y>F),(?<width>F),(?<height>F)".replace("F", FRACTION));

    /**
     * Returns the box on a picture; null when the address names none or another picture, or is not well written.
     *
     * @param address the number of the picture from 1, then x, y, width and height as fractions of its size
     * @param number the picture that is drawn
     */
    public @Nullable Box on(@Nullable String address, int number) {
        Matcher box = BOX.matcher(address == null ? "" : address);
        if (!box.matches() || Integer.parseInt(box.group("number")) != number) {
            return null;
        }
        return new Box(box.group("x"), box.group("y"), box.group("width"), box.group("height"));
    }

    /** A box in fractions of the picture, as attributes of a drawing that is one by one. */
    public record Box(String x, String y, String width, String height) {}
}
