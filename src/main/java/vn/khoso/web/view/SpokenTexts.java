package vn.khoso.web.view;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.Term;
import vn.khoso.catalogue.Terms;
import vn.khoso.catalogue.Transcript;
import vn.khoso.catalogue.Transcripts;
import vn.khoso.catalogue.Vocabulary;

/** Reads what is said in a product, in each of its languages. */
@Component
public final class SpokenTexts {

    private final Transcripts transcripts;
    private final Terms terms;
    private final MediaLinks links;

    SpokenTexts(Transcripts transcripts, Terms terms, MediaLinks links) {
        this.transcripts = transcripts;
        this.terms = terms;
        this.links = links;
    }

    /** Returns all transcripts, the one to be read first in front; a new one may have no words yet. */
    public List<Spoken> of(Product product, Locale locale) {
        return transcripts.of(product.id()).stream()
                .map(transcript -> new Spoken(
                        transcript, language(transcript.language(), locale), transcripts.cues(transcript.id())))
                .toList();
    }

    /** Returns the captions for the player: those transcripts that have words. */
    public List<Recording.Track> tracks(List<Spoken> spoken) {
        return spoken.stream()
                .filter(each -> !each.cues().isEmpty())
                .map(each -> track(each.transcript(), each.name()))
                .toList();
    }

    private Recording.Track track(Transcript transcript, String name) {
        return new Recording.Track(links.captions(transcript.id(), "vtt"), transcript.language(), name);
    }

    private String language(String tag, Locale locale) {
        return terms.find(Vocabulary.LANGUAGE, tag)
                .map((Term term) -> term.name(locale))
                .orElse(tag);
    }
}
