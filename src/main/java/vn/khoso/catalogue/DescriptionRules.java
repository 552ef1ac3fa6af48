package vn.khoso.catalogue;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.khoso.organisation.Areas;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.KhosoException;

/** What a description may hold; the same limits stand as constraints in the database. */
@Component
class DescriptionRules {

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_SUMMARY = 5_000;
    static final int LONGEST_ALTERNATIVE = 50_000;
    static final int LONGEST_AUTHOR = 500;
    static final int LONGEST_PEOPLE = 1_000;
    static final int LONGEST_SOURCES = 2_000;
    static final int LONGEST_NOTE = 1_000;

    private final Terms terms;
    private final Areas areas;

    DescriptionRules(Terms terms, Areas areas) {
        this.terms = terms;
        this.areas = areas;
    }

    /**
     * Checks lengths and codes.
     *
     * @throws KhosoException {@link CatalogueProblem#TEXT_TOO_LONG} or {@link CatalogueProblem#UNKNOWN_VALUE}
     */
    void check(Description said) {
        atMost("title", said.title(), LONGEST_TITLE);
        atMost("summary", said.summary(), LONGEST_SUMMARY);
        atMost("textAlternative", said.textAlternative(), LONGEST_ALTERNATIVE);
        atMost("author", said.author(), LONGEST_AUTHOR);
        atMost("people", said.people(), LONGEST_PEOPLE);
        atMost("sources", said.sources(), LONGEST_SOURCES);
        atMost("aiNote", said.aiNote(), LONGEST_NOTE);
        known(Vocabulary.TOPIC, said.topics());
        known(Vocabulary.CAMPAIGN, said.campaigns());
        known(Vocabulary.AUDIENCE, said.audiences());
        known(Vocabulary.LANGUAGE, said.languages());
        known(Vocabulary.LICENCE, said.licence().stream().toList());
        for (AreaCode area : said.areas()) {
            if (areas.find(area).isEmpty()) {
                throw new KhosoException(CatalogueProblem.UNKNOWN_VALUE, area.value());
            }
        }
    }

    private static void atMost(String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new KhosoException(CatalogueProblem.TEXT_TOO_LONG, field, longest);
        }
    }

    private void known(Vocabulary vocabulary, List<String> codes) {
        for (String code : codes) {
            if (terms.find(vocabulary, code).isEmpty()) {
                throw new KhosoException(CatalogueProblem.UNKNOWN_VALUE, code);
            }
        }
    }
}
