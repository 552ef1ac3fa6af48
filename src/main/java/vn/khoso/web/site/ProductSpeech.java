package vn.khoso.web.site;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.khoso.catalogue.TimedText;
import vn.khoso.catalogue.Transcript;
import vn.khoso.web.site.ProductView.Cue;
import vn.khoso.web.site.ProductView.Speech;
import vn.khoso.web.site.ProductView.SpeechLanguage;
import vn.khoso.web.view.Spoken;

/** What is said in a recording and when, as it is read beside the player. */
final class ProductSpeech {

    private ProductSpeech() {}

    /** Returns the pieces of one transcript that the visitor wants. */
    static Speech of(List<Spoken> spoken, String href, PlaceInProduct place) {
        if (spoken.isEmpty()) {
            return Speech.NONE;
        }
        Spoken read = spoken.stream()
                .filter(each -> each.transcript().language().equals(place.speech()))
                .findFirst()
                .orElse(spoken.getFirst());
        List<TimedText> all =
                read.cues().stream().map(vn.khoso.catalogue.Cue::said).toList();
        int current = current(all, place);
        String language = read.transcript().language();
        List<Cue> wanted = IntStream.range(0, all.size())
                .filter(i -> place.wants(all.get(i).text()))
                .mapToObj(i -> cue(all.get(i), href, language, i == current))
                .toList();
        return new Speech(wanted, all.size(), note(read.transcript()), languages(spoken, read, href));
    }

    private static Cue cue(TimedText said, String href, String language, boolean current) {
        long second = said.start().toSeconds();
        return new Cue(
                second,
                String.format(Locale.ROOT, "%.3f", said.start().toMillis() / 1000.0),
                href + "?t=" + second,
                language,
                said.text(),
                current);
    }

    /** Returns the place of the last piece that has begun where the visitor wants to begin; -1 for none. */
    private static int current(List<TimedText> all, PlaceInProduct place) {
        int current = -1;
        while (place.second() > 0
                && current + 1 < all.size()
                && all.get(current + 1).start().toSeconds() <= place.second()) {
            current++;
        }
        return current;
    }

    private static String note(Transcript transcript) {
        if (transcript.origin() != Transcript.Origin.SPEECH) {
            return "";
        }
        return transcript.isMachineMadeUnchecked() ? "machine" : "checked";
    }

    private static List<SpeechLanguage> languages(List<Spoken> spoken, Spoken read, String href) {
        if (spoken.size() < 2) {
            return List.of();
        }
        return spoken.stream()
                .map(each -> new SpeechLanguage(
                        each.name(), href + "?speech=" + each.transcript().language() + "#text", each.equals(read)))
                .toList();
    }
}
