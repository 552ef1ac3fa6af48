package vn.khoso.search;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.khoso.jobs.JobHandler;
import vn.khoso.jobs.JobKind;
import vn.khoso.jobs.Jobs;

/**
 * Fills the index from the database when the start finds it new, damaged, of another version or left half-way. The site
 * answers meanwhile.
 */
@Component
final class IndexRebuilding implements JobHandler<IndexRebuilding.Everything> {

    private static final Logger LOG = LoggerFactory.getLogger(IndexRebuilding.class);
    private static final JobKind<Everything> KIND = JobKind.heavy("search.rebuild", Everything.class);
    private static final String ONLY = "index";

    private final Jobs jobs;
    private final SearchSource source;
    private final SearchIndex index;

    IndexRebuilding(Jobs jobs, SearchSource source, SearchIndex index) {
        this.jobs = jobs;
        this.source = source;
        this.index = index;
    }

    @Override
    public JobKind<Everything> kind() {
        return KIND;
    }

    /** Asks for a rebuild if the index is not complete. */
    @EventListener(ApplicationReadyEvent.class)
    void check() {
        if (!index.state().complete()) {
            LOG.info("search index incomplete, rebuilding it from the database");
            jobs.schedule(KIND, ONLY, new Everything());
        }
    }

    @Override
    public void run(Everything work) {
        index.rebuild(source::after);
    }

    /** The payload of the job: there is nothing to say. */
    record Everything() {}
}
