package vn.khoso.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khoso.shared.ProductId;

/**
 * Any number of products for measurements, each with three passages and about 1.5 KB of text. Real Vietnamese text is
 * cut into runs of three to eight syllables; a product takes half of its runs from one neighbourhood of the text, so
 * that it has a subject, and half from everywhere. Words keep their frequencies, pairs across the seams give the long
 * tail of rare pairs that a large library has. The same number always gives the same product.
 */
public final class InventedLibrary {

    /** The instant at which the library is asked. */
    public static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private static final int SHORTEST_RUN = 3;
    private static final int RUN_LENGTHS = 6;
    private static final int NEIGHBOURHOOD = 300;
    private static final int RUNS_OF_TITLE = 2;
    private static final int RUNS_OF_SUMMARY = 4;
    private static final int RUNS_OF_PASSAGE = 14;
    private static final int PASSAGES = 3;
    private static final List<String> KINDS = List.of("INFOGRAPHIC", "CLIP", "PODCAST", "LIVESTREAM_RECORDING");
    private static final List<String> DURATIONS =
            Arrays.stream(DurationBand.values()).map(Enum::name).toList();

    private final List<String> runs;
    private final int runsOfPassage;
    private final List<String> organisations;
    private final List<String> topics;

    private InventedLibrary(List<String> runs, int runsOfPassage, List<String> organisations, List<String> topics) {
        this.runs = runs;
        this.runsOfPassage = runsOfPassage;
        this.organisations = organisations;
        this.topics = topics;
    }

    /**
     * Cuts the text of some files.
     *
     * @param files plain Vietnamese text in UTF-8; the more the better, 10,000 syllables at least
     * @param organisations ids such as {@code phu-nu-23400}
     * @param topics codes of the vocabulary
     */
    public static InventedLibrary of(List<Path> files, List<String> organisations, List<String> topics)
            throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        List<String> runs = new ArrayList<>();
        for (Path file : files) {
            String[] words = Files.readString(file).strip().split("[\\s=]+", -1);
            for (int from = 0; from + SHORTEST_RUN < words.length; ) {
                int to = Math.min(words.length, from + SHORTEST_RUN + random.nextInt(RUN_LENGTHS));
                runs.add(String.join(" ", Arrays.asList(words).subList(from, to)));
                from = to;
            }
        }
        return new InventedLibrary(List.copyOf(runs), RUNS_OF_PASSAGE, List.copyOf(organisations), List.copyOf(topics));
    }

    /** Returns the same library with passages of so many runs; 9 make up 1.5 KB a product, 14 make up 2.2 KB. */
    public InventedLibrary withPassagesOf(int newRuns) {
        return new InventedLibrary(runs, newRuns, organisations, topics);
    }

    /** Returns the id of a product; ids ascend with numbers. */
    public static ProductId id(int number) {
        return new ProductId("%012d".formatted(number));
    }

    /** Returns the first so many products, in ascending order. */
    public Stream<SearchDocument> products(int count) {
        return Stream.iterate(0, number -> number < count, number -> number + 1).map(this::product);
    }

    /** Returns a product: one in a hundred is yet to come, one in fifty has ended. */
    public SearchDocument product(int number) {
        SplittableRandom random = new SplittableRandom(number);
        int subject = random.nextInt(runs.size());
        String organisation = pick(organisations, random);
        Instant from = NOW.minus(random.nextInt(1_400), ChronoUnit.DAYS);
        Instant until = random.nextInt(50) == 0 ? from.plus(20, ChronoUnit.DAYS) : Instant.MAX;
        boolean comes = random.nextInt(100) == 0;
        String title = text(subject, RUNS_OF_TITLE, random);
        String summary = text(subject, RUNS_OF_SUMMARY, random);
        List<IndexedPassage> passages = new ArrayList<>();
        for (int i = 0; i < PASSAGES; i++) {
            passages.add(new IndexedPassage(Locator.second(40L * i), text(subject, runsOfPassage, random), "vi"));
        }
        return new SearchDocument(
                id(number),
                title,
                summary,
                List.of(),
                passages,
                facets(organisation, from, random),
                comes ? NOW.plus(30, ChronoUnit.DAYS) : from,
                comes ? Instant.MAX : until);
    }

    /** Returns all words of a product as one text. */
    public static String textOf(SearchDocument product) {
        return product.title() + ". " + product.summary() + ". "
                + product.passages().stream().map(IndexedPassage::text).collect(Collectors.joining(". "));
    }

    /** Returns a question: twelve words or so that stand in one product. */
    public String question(int number) {
        SearchDocument product = product(number);
        List<String> words = words(product.passages().get(number % PASSAGES).text());
        int from = number % 7;
        return String.join(" ", words.subList(from, Math.min(words.size(), from + 8 + number % 7)));
    }

    /** Returns key words: two pairs of neighbouring words of one product. */
    public String keyWords(int number) {
        SearchDocument product = product(number);
        List<String> title = words(product.title());
        List<String> passage = words(product.passages().getFirst().text());
        int at = Math.floorMod(number, passage.size() - 2);
        return String.join(" ", title.subList(0, 2)) + " " + String.join(" ", passage.subList(at, at + 2));
    }

    private Map<Facet, Set<String>> facets(String organisation, Instant from, SplittableRandom random) {
        String area = organisation.substring(organisation.lastIndexOf('-') + 1);
        String kind = pick(KINDS, random);
        Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.KIND, Set.of(kind));
        facets.put(Facet.ORGANISATION, Set.of(organisation));
        facets.put(Facet.ORGANISATION_KIND, Set.of(organisation.startsWith("p") ? "WOMENS_UNION" : "FRONT"));
        facets.put(Facet.LEVEL, Set.of(area.length() > 2 ? "COMMUNE" : "PROVINCE"));
        facets.put(Facet.AREA, Set.of(area));
        facets.put(
                Facet.TOPIC,
                Stream.of(pick(topics, random), pick(topics, random)).collect(Collectors.toSet()));
        facets.put(Facet.LANGUAGE, Set.of(random.nextInt(10) == 0 ? "hre" : "vi"));
        facets.put(Facet.YEAR, Set.of(Integer.toString(2023 + (int) (from.getEpochSecond() / 31_557_600) - 53)));
        if (!kind.equals("INFOGRAPHIC")) {
            facets.put(Facet.DURATION, Set.of(pick(DURATIONS, random)));
            facets.put(Facet.CAPTIONS, Set.of("YES"));
        }
        return facets;
    }

    private String text(int subject, int count, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int run = random.nextBoolean() ? subject + random.nextInt(NEIGHBOURHOOD) : random.nextInt(runs.size());
            text.append(i == 0 ? "" : " ").append(runs.get(run % runs.size()));
        }
        return text.toString();
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" ", -1));
    }

    private static String pick(List<String> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }
}
