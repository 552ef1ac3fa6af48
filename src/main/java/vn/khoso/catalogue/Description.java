package vn.khoso.catalogue;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.khoso.shared.AreaCode;

/**
 * What people write about a product. Text is kept in composed Unicode (NFC) without surrounding blanks, whatever the
 * device sent.
 *
 * @param title up to 300 characters
 * @param summary up to 5,000 characters
 * @param textAlternative the words of a picture typed out, for those who cannot see it; up to 50,000 characters
 * @param author who made it; up to 500 characters
 * @param people who is seen or heard and may be named, separated by commas; up to 1,000 characters
 * @param sources where music and pictures come from; up to 2,000 characters
 * @param licence code of the vocabulary LICENCE
 * @param consent what is stated about recognisable people
 * @param aiMade whether it was made or altered with artificial intelligence
 * @param aiNote what exactly; up to 1,000 characters
 * @param topics codes of the vocabulary TOPIC
 * @param campaigns codes of the vocabulary CAMPAIGN
 * @param audiences codes of the vocabulary AUDIENCE
 * @param languages codes of the vocabulary LANGUAGE
 * @param areas the communes it is about
 * @param elsewhere where it was also published
 */
public record Description(
        String title,
        String summary,
        String textAlternative,
        String author,
        String people,
        String sources,
        Optional<String> licence,
        Consent consent,
        boolean aiMade,
        String aiNote,
        List<String> topics,
        List<String> campaigns,
        List<String> audiences,
        List<String> languages,
        List<AreaCode> areas,
        List<PublishedElsewhere> elsewhere) {

    /** Nothing said yet, in Vietnamese. */
    public static final Description EMPTY = new Description(
            "",
            "",
            "",
            "",
            "",
            "",
            Optional.empty(),
            Consent.NOT_STATED,
            false,
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of("vi"),
            List.of(),
            List.of());

    /** Brings texts into their kept form and copies the lists. */
    public Description {
        title = oneLine(title);
        summary = text(summary);
        textAlternative = text(textAlternative);
        author = oneLine(author);
        people = oneLine(people);
        sources = text(sources);
        aiNote = oneLine(aiNote);
        topics = topics.stream().distinct().sorted().toList();
        campaigns = campaigns.stream().distinct().sorted().toList();
        audiences = audiences.stream().distinct().sorted().toList();
        languages = languages.stream().distinct().sorted().toList();
        areas = areas.stream()
                .distinct()
                .sorted(Comparator.comparing(AreaCode::value))
                .toList();
        elsewhere = List.copyOf(elsewhere);
    }

    /** Returns the same with another title and summary. */
    public Description titled(String newTitle, String newSummary) {
        return new Description(
                newTitle,
                newSummary,
                textAlternative,
                author,
                people,
                sources,
                licence,
                consent,
                aiMade,
                aiNote,
                topics,
                campaigns,
                audiences,
                languages,
                areas,
                elsewhere);
    }

    private static String oneLine(String text) {
        return text(text).replaceAll("\\s+", " ");
    }

    private static String text(String text) {
        // Control characters cannot be stored (NUL) or seen; line breaks stay.
        String visible = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
        return visible.strip();
    }
}
