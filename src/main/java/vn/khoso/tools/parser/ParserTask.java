package vn.khoso.tools.parser;

/**
 * Work on a file that may be hostile, done in a child process. A record below {@code vn.khoso.tools}; it is written as
 * JSON, read and run in the child, and its result comes back as JSON. It knows nothing of the application: all limits
 * are components of it.
 *
 * @param <R> the result, a record
 */
public interface ParserTask<R> {

    /** Returns the result's type. */
    Class<R> resultType();

    /**
     * Does the work, in the child.
     *
     * @throws vn.khoso.shared.KhosoException with a {@link vn.khoso.tools.ToolsProblem}, which is thrown again by
     *     {@link Parsers#run}
     * @throws Exception anything else: {@link Parsers#run} names it as its caller says
     */
    R run() throws Exception;
}
