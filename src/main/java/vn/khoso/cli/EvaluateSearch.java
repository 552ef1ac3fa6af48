package vn.khoso.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import vn.khoso.search.evaluation.JudgedCollection;
import vn.khoso.search.evaluation.SearchEvaluation;

/** Measures the search on a judged collection: how well it finds, by way of typing, and how fast. */
final class EvaluateSearch implements Command {

    private static final String DOCS = "--docs";
    private static final String QUERIES = "--queries";
    private static final String QRELS = "--qrels";
    private static final String VARIANTS = "--variants";
    private static final Set<String> OPTIONS = Set.of(DOCS, QUERIES, QRELS, VARIANTS);

    @Override
    public String name() {
        return "evaluate-search";
    }

    @Override
    public String usage() {
        return "evaluate-search --docs docs.tsv --queries queries.tsv --qrels qrels.tsv [--variants 'regular expression']";
    }

    @Override
    public void run(List<String> arguments, PrintStream out) throws UsageException, IOException {
        Map<String, String> options = options(arguments);
        JudgedCollection collection =
                new JudgedCollection(file(options, DOCS), file(options, QUERIES), file(options, QRELS));
        new SearchEvaluation(collection, variants(options)).printTo(out);
    }

    private static Map<String, String> options(List<String> arguments) throws UsageException {
        Map<String, String> options = new HashMap<>();
        for (String argument : joined(arguments)) {
            int sign = argument.indexOf('=');
            String name = sign < 0 ? argument : argument.substring(0, sign);
            if (sign < 0 || !OPTIONS.contains(name)) {
                throw new UsageException("The option " + name + " is not known or has no value.");
            }
            options.put(name, argument.substring(sign + 1));
        }
        return options;
    }

    /** An option and its value may be two arguments or one with a sign between them. */
    private static List<String> joined(List<String> arguments) {
        List<String> joined = new ArrayList<>();
        for (String argument : arguments) {
            if (!joined.isEmpty() && OPTIONS.contains(joined.getLast()) && !argument.startsWith("--")) {
                joined.set(joined.size() - 1, joined.getLast() + '=' + argument);
            } else {
                joined.add(argument);
            }
        }
        return joined;
    }

    private static Path file(Map<String, String> options, String name) throws UsageException {
        return Path.of(Optional.ofNullable(options.get(name))
                .orElseThrow(() -> new UsageException("The option " + name + " is missing.")));
    }

    private static Pattern variants(Map<String, String> options) throws UsageException {
        try {
            return Pattern.compile(options.getOrDefault(VARIANTS, ".*"));
        } catch (PatternSyntaxException e) {
            throw new UsageException("The value of " + VARIANTS + " is not a regular expression: " + e.getMessage());
        }
    }
}
