package vn.khoso.search;

import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.search.reading.Abbreviations;
import vn.khoso.search.reading.Syllables;
import vn.khoso.shared.KhosoException;

/** The abbreviations the search knows: those shipped, and those that administrators add. A change counts at once. */
@Component
public class Synonyms implements SmartInitializingSingleton {

    private static final int LONGEST_SHORT = 30;
    private static final int LONGEST_FULL = 200;

    private static final String ADDED = """
            SELECT
                short_form,
                full_form
            FROM search_abbreviation
            ORDER BY short_form COLLATE "vi-x-icu"
            """;

    private static final String ADD = """
            INSERT INTO search_abbreviation (short_form, full_form, added_at)
            VALUES (:short, :full, :now)
            ON CONFLICT (short_form) DO UPDATE
            SET
                full_form = excluded.full_form,
                added_at = excluded.added_at
            """;

    private static final String REMOVE = "DELETE FROM search_abbreviation WHERE short_form = :short";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SearchIndex index;
    private final AuditTrail audit;
    private final Clock clock;
    private final Abbreviations shipped = Abbreviations.shipped(new Syllables());

    Synonyms(JdbcClient jdbc, TransactionTemplate transaction, SearchIndex index, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.index = index;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        apply();
    }

    /** Returns the added ones in Vietnamese order, then the shipped ones. */
    public List<Synonym> all() {
        List<Synonym> all = new ArrayList<>();
        added().forEach((shortForm, fullForm) -> all.add(new Synonym(shortForm, fullForm, false)));
        shipped.shipped().forEach((shortForm, fullForm) -> all.add(new Synonym(shortForm, fullForm, true)));
        return all;
    }

    /**
     * Adds an abbreviation, or gives an added one another full form.
     *
     * @throws KhosoException {@link SearchProblem#SYNONYM_UNUSABLE} when the short form is not one word of at most 30
     *     letters or the full form not two or more words of at most 200
     */
    public void add(Actor actor, String shortForm, String fullForm) {
        String brief = text(shortForm);
        String full = text(fullForm);
        if (brief.length() > LONGEST_SHORT || full.length() > LONGEST_FULL || !shipped.accepts(brief, full)) {
            throw new KhosoException(SearchProblem.SYNONYM_UNUSABLE, brief);
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql(ADD)
                    .param("short", brief)
                    .param("full", full)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            audit.add(AuditEntry.of(
                    actor, "search.add-abbreviation", "search/abbreviation/" + brief, null, Map.of("full", full)));
        });
        apply();
    }

    /** Takes out an abbreviation that was added; does nothing when there is none. */
    public void remove(Actor actor, String shortForm) {
        transaction.executeWithoutResult(status -> {
            if (jdbc.sql(REMOVE).param("short", text(shortForm)).update() == 1) {
                audit.add(AuditEntry.of(
                        actor, "search.remove-abbreviation", "search/abbreviation/" + text(shortForm), null, Map.of()));
            }
        });
        apply();
    }

    private void apply() {
        index.abbreviations(added());
    }

    private Map<String, String> added() {
        Map<String, String> added = new LinkedHashMap<>();
        jdbc.sql(ADDED).query(row -> {
            added.put(row.getString("short_form"), row.getString("full_form"));
        });
        return added;
    }

    private static String text(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\s]+", " ")
                .strip();
    }
}
