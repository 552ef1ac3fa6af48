package vn.khoso.tools.parser;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a child says about one task.
 *
 * @param result of a task that was done
 * @param problem the name of the {@link vn.khoso.tools.ToolsProblem} of one that was not, if it had one
 * @param arguments for the problem's sentence: texts and numbers
 * @param failure what was thrown when it had no name
 */
record Answer(
        @Nullable JsonNode result,
        @Nullable String problem,
        List<Object> arguments,
        @Nullable String failure) {

    /** Tells whether the task was done. */
    boolean isDone() {
        return result != null && !result.isNull();
    }
}
