package vn.khoso.search;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoTime;

/**
 * What people look for and do not find, so that organisations learn what is missing. Only totals of a day are kept, and
 * only from five times a day on; until then a count lives in memory alone. Nothing is kept that looks like a number or
 * an address of a person.
 */
@Component
public class FruitlessSearches {

    /** Fewer than this on one day are never written down. */
    public static final int LEAST = 5;

    private static final Logger LOG = LoggerFactory.getLogger(FruitlessSearches.class);
    private static final int LONGEST = 80;
    private static final int MOST_IN_MEMORY = 5_000;
    private static final int DAYS_KEPT = 365;
    private static final Pattern MAY_BE_PERSONAL = Pattern.compile("@|https?:|www\\.|(?:\\d[\\s.\\-]?){5,}");

    private static final String COUNT = """
            INSERT INTO search_without_result (day, words, number)
            VALUES (:day, :words, :least)
            ON CONFLICT (day, words) DO UPDATE
            SET number = search_without_result.number + :more
            """;

    private static final String FORGET = "DELETE FROM search_without_result WHERE day < :day";

    private static final String MOST_FREQUENT = """
            SELECT
                words,
                sum(number) AS number,
                max(day) AS last_day
            FROM search_without_result
            WHERE day >= :since
            GROUP BY words
            ORDER BY sum(number) DESC, words COLLATE "vi-x-icu"
            LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final Map<String, Integer> today = new HashMap<>();
    private LocalDate day = LocalDate.EPOCH;

    FruitlessSearches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one search that found nothing. Never fails: a search page does not depend on it. */
    public void note(String text, Instant now) {
        String words = words(text);
        if (words.isEmpty()
                || words.length() > LONGEST
                || MAY_BE_PERSONAL.matcher(words).find()) {
            return;
        }
        LocalDate nowDay = KhosoTime.dayOf(now);
        int times = countInMemory(words, nowDay);
        if (times >= LEAST) {
            write(words, nowDay, times == LEAST ? LEAST : 1);
        }
    }

    /** Returns the most frequent ones since a day, so many at most. */
    public List<FruitlessSearch> since(LocalDate since, int most) {
        return jdbc.sql(MOST_FREQUENT)
                .param("since", since)
                .param("most", most)
                .query((row, number) -> new FruitlessSearch(
                        row.getString("words"), row.getLong("number"), row.getObject("last_day", LocalDate.class)))
                .list();
    }

    private synchronized int countInMemory(String words, LocalDate nowDay) {
        if (!nowDay.equals(day)) {
            day = nowDay;
            today.clear();
        }
        if (today.size() >= MOST_IN_MEMORY && !today.containsKey(words)) {
            return 0;
        }
        return today.merge(words, 1, Integer::sum);
    }

    private void write(String words, LocalDate nowDay, int more) {
        try {
            jdbc.sql(COUNT)
                    .param("day", nowDay)
                    .param("words", words)
                    .param("least", LEAST)
                    .param("more", more)
                    .update();
            if (more == LEAST) {
                jdbc.sql(FORGET).param("day", nowDay.minusDays(DAYS_KEPT)).update();
            }
        } catch (DataAccessException e) {
            LOG.warn("a search without result was not counted", e);
        }
    }

    private static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Cc}\\s]+", " ")
                .strip();
    }
}
