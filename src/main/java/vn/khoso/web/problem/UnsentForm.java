package vn.khoso.web.problem;

import java.util.List;

/**
 * What a person typed into a form that could not be taken. It goes back into the page, so that one press of a button
 * sends it again.
 *
 * @param action path and query the form goes to
 * @param fields the typed values, in the order of the form
 */
record UnsentForm(String action, List<Field> fields) {

    UnsentForm {
        fields = List.copyOf(fields);
    }

    /**
     * One value.
     *
     * @param name the field's name
     * @param value what was typed
     */
    record Field(String name, String value) {}
}
