package vn.khoso.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import vn.khoso.search.Suggestion;

/**
 * What is offered while somebody types.
 *
 * @param query what was typed
 * @param status the number of suggestions as a sentence, to be read out
 * @param suggestions the suggestions, those of one kind together
 */
@Schema(description = "What is offered while somebody types")
record SuggestionList(
        String query,

        @Schema(description = "The number of suggestions as a sentence, to be read out")
        String status,

        List<Item> suggestions) {

    SuggestionList {
        suggestions = List.copyOf(suggestions);
    }

    /**
     * One suggestion.
     *
     * @param kind what it is
     * @param kindName the same in the reader's language
     * @param name what it is called
     * @param note an earlier name that was typed, as a sentence; may be empty
     * @param href where it leads, a path on this site
     */
    record Item(
            Suggestion.Kind kind,
            @Schema(example = "Địa bàn") String kindName,
            @Schema(example = "xã Ba Tơ") String name,

            @Schema(description = "An earlier name that was typed, in words; may be empty")
            String note,

            @Schema(description = "Where it leads, a path on this site", example = "/areas/21484")
            String href) {}
}
