package vn.khoso.search;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.TermRenamed;
import vn.khoso.catalogue.Vocabulary;
import vn.khoso.jobs.JobHandler;
import vn.khoso.jobs.JobKind;
import vn.khoso.jobs.Jobs;
import vn.khoso.organisation.OrganisationRenamed;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/** Products are found by names that others own; when such a name changes, its products are written anew. */
@Component
final class NameChanges implements JobHandler<NameChanges.Changed> {

    private static final JobKind<Changed> KIND = JobKind.quick("search.names", Changed.class);
    private static final String ORGANISATION = "ORGANISATION";

    private final Jobs jobs;
    private final SearchSource source;
    private final SearchIndex index;

    NameChanges(Jobs jobs, SearchSource source, SearchIndex index) {
        this.jobs = jobs;
        this.source = source;
        this.index = index;
    }

    @Override
    public JobKind<Changed> kind() {
        return KIND;
    }

    @EventListener
    void on(OrganisationRenamed news) {
        schedule(new Changed(ORGANISATION, news.organisation().value()));
    }

    @EventListener
    void on(TermRenamed news) {
        schedule(new Changed(news.vocabulary().name(), news.code()));
    }

    @Override
    public void run(Changed work) {
        List<ProductId> products = work.list().equals(ORGANISATION)
                ? source.publishedBy(new OrganisationId(work.code()))
                : source.describedBy(Vocabulary.valueOf(work.list()), work.code());
        for (ProductId product : products) {
            source.find(product).ifPresentOrElse(index::addOrUpdate, () -> index.remove(product));
        }
    }

    private void schedule(Changed work) {
        jobs.schedule(KIND, work.list() + "/" + work.code(), work);
    }

    /**
     * The payload of a job.
     *
     * @param list a vocabulary, or {@code ORGANISATION}
     * @param code the entry, or the organisation's id
     */
    record Changed(String list, String code) {}
}
