package vn.khoso.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.TranscriptId;

/**
 * Where people change transcripts. Each verb is one transaction that asks {@link AccessPolicy}, compares the version the
 * person saw, changes one thing, adds the audit entry and tells the news, so that the search finds the new words.
 *
 * <p>Every method throws {@link KhosoException} with {@link CatalogueProblem#NOT_FOUND},
 * {@link CatalogueProblem#FORBIDDEN} or {@link CatalogueProblem#STALE}.
 */
@Component
public class TranscriptDesk {

    private static final String TOUCH = """
            UPDATE transcript
            SET
                version = version + 1,
                changed_at = :at,
                changed_by = :by
            WHERE id = :id
              AND version = :version
            """;

    private static final String CHANGE = """
            UPDATE passage
            SET
                position = :start,
                locator_value = CAST(:start / 1000 AS text),
                content = :content,
                start_ms = :start,
                end_ms = :end
            WHERE id = :cue
              AND transcript_id = :transcript
            """;

    private static final String REMOVE = "DELETE FROM passage WHERE id = :cue AND transcript_id = :transcript";

    private static final String CONFIRM = """
            UPDATE transcript
            SET
                checked_at = :at,
                checked_by = :by
            WHERE id = :id
            """;

    private static final String SOURCE = "UPDATE passage SET source = 'CAPTIONS' WHERE transcript_id = :id";

    private static final String LANGUAGE = "UPDATE transcript SET language = :language WHERE id = :id";

    private static final String PASSAGES_LANGUAGE = "UPDATE passage SET language = :language WHERE transcript_id = :id";

    private final Transcripts transcripts;
    private final MediaFiles files;
    private final Products products;
    private final Organisations organisations;
    private final AccessPolicy policy;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    TranscriptDesk(
            Transcripts transcripts,
            MediaFiles files,
            Products products,
            Organisations organisations,
            AccessPolicy policy,
            JdbcClient jdbc,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.transcripts = transcripts;
        this.files = files;
        this.products = products;
        this.organisations = organisations;
        this.policy = policy;
        this.jdbc = jdbc;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Begins a transcript to be typed, for a recording that has none in this language. */
    @Transactional
    public TranscriptId begin(Person person, MediaFileId file, String language) {
        Product product = require(person, Action.TRANSCRIBE, file);
        TranscriptId begun = transcripts
                .begin(file, language, Transcript.Origin.TYPED, person.id().value())
                .orElseThrow(() ->
                        new KhosoException(CatalogueProblem.STALE, product.id().value()));
        record(person, "transcript.begin", begun, product);
        return begun;
    }

    /** Adds a cue at its time. */
    @Transactional
    public CueId add(Person person, TranscriptId id, int version, TimedText said) {
        Product product = open(person, Action.TRANSCRIBE, id, version);
        CueId added = transcripts.add(id, said);
        changed(person, "transcript.add-cue", id, product);
        return added;
    }

    /** Changes the words or the times of a cue. */
    @Transactional
    public void change(Person person, TranscriptId id, int version, CueId cue, TimedText said) {
        Product product = open(person, Action.TRANSCRIBE, id, version);
        int changed = jdbc.sql(CHANGE)
                .param("cue", cue.value())
                .param("transcript", id.value())
                .param("start", said.start().toMillis())
                .param("end", said.end().toMillis())
                .param("content", said.text())
                .update();
        requireOne(changed, cue);
        changed(person, "transcript.change-cue", id, product);
    }

    /** Removes a cue. */
    @Transactional
    public void remove(Person person, TranscriptId id, int version, CueId cue) {
        Product product = open(person, Action.TRANSCRIBE, id, version);
        requireOne(
                jdbc.sql(REMOVE)
                        .param("cue", cue.value())
                        .param("transcript", id.value())
                        .update(),
                cue);
        changed(person, "transcript.remove-cue", id, product);
    }

    /** Says which language the words are in. */
    @Transactional
    public void speaks(Person person, TranscriptId id, int version, String language) {
        Product product = open(person, Action.TRANSCRIBE, id, version);
        jdbc.sql(LANGUAGE).param("language", language).param("id", id.value()).update();
        jdbc.sql(PASSAGES_LANGUAGE)
                .param("language", language)
                .param("id", id.value())
                .update();
        changed(person, "transcript.language", id, product);
    }

    /** An editor has read it through: from now on it is no unchecked work of a machine. */
    @Transactional
    public void confirm(Person person, TranscriptId id, int version) {
        Product product = open(person, Action.CONFIRM_TEXT, id, version);
        jdbc.sql(CONFIRM)
                .param("at", now().atOffset(ZoneOffset.UTC))
                .param("by", person.id().value())
                .param("id", id.value())
                .update();
        jdbc.sql(SOURCE).param("id", id.value()).update();
        changed(person, "transcript.confirm", id, product);
    }

    private Product open(Person person, Action action, TranscriptId id, int version) {
        Transcript transcript = transcripts.get(id);
        Product product = require(person, action, transcript.mediaFile());
        int touched = jdbc.sql(TOUCH)
                .param("at", now().atOffset(ZoneOffset.UTC))
                .param("by", person.id().value())
                .param("id", id.value())
                .param("version", version)
                .update();
        if (touched == 0) {
            throw new KhosoException(CatalogueProblem.STALE, product.id().value());
        }
        return product;
    }

    private Product require(Person person, Action action, MediaFileId file) {
        MediaFile media = files.get(file);
        Product product = products.get(media.product());
        Organisation organisation = organisations.get(product.organisation());
        Viewer viewer = new Viewer.SignedIn(person);
        if (!media.isAccepted() || !policy.may(viewer, Action.VIEW, product, organisation, now())) {
            throw new KhosoException(CatalogueProblem.NOT_FOUND, file.toString());
        }
        if (!policy.may(viewer, action, product, organisation, now())) {
            throw new KhosoException(CatalogueProblem.FORBIDDEN);
        }
        return product;
    }

    private static void requireOne(int changed, CueId cue) {
        if (changed != 1) {
            throw new KhosoException(CatalogueProblem.NOT_FOUND, cue.toString());
        }
    }

    private void changed(Person person, String action, TranscriptId id, Product product) {
        record(person, action, id, product);
        news.publishEvent(new ProductEvent.ProductEnriched(product.id()));
    }

    private void record(Person person, String action, TranscriptId id, Product product) {
        audit.add(AuditEntry.of(
                Actor.of(person.id()),
                action,
                "transcript/" + id,
                product.organisation(),
                Map.of("product", product.id().value())));
    }

    private Instant now() {
        return clock.instant();
    }
}
