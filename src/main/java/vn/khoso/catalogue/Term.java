package vn.khoso.catalogue;

import java.util.Locale;
import java.util.Optional;

/**
 * One entry of a vocabulary.
 *
 * @param vocabulary the list it stands in
 * @param code its lasting code
 * @param nameVi its Vietnamese name
 * @param nameEn its English name
 * @param address where it is explained, such as a licence's text
 */
public record Term(Vocabulary vocabulary, String code, String nameVi, String nameEn, Optional<String> address) {

    /** Returns the name in the reader's language: English for English, else Vietnamese. */
    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : nameVi;
    }
}
