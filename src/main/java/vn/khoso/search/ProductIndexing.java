package vn.khoso.search;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.ProductEvent;
import vn.khoso.jobs.JobHandler;
import vn.khoso.jobs.JobKind;
import vn.khoso.jobs.Jobs;
import vn.khoso.shared.ProductId;

/**
 * Keeps the index in step with the catalogue: news of a product become a job in the transaction of the change, and the
 * job writes what the database says by then.
 */
@Component
final class ProductIndexing implements JobHandler<ProductIndexing.Changed> {

    private static final JobKind<Changed> KIND = JobKind.quick("search.product", Changed.class);

    private final Jobs jobs;
    private final SearchSource source;
    private final SearchIndex index;

    ProductIndexing(Jobs jobs, SearchSource source, SearchIndex index) {
        this.jobs = jobs;
        this.source = source;
        this.index = index;
    }

    @Override
    public JobKind<Changed> kind() {
        return KIND;
    }

    /** Takes in what changed what the public sees; drafts and submissions are none of the index's business. */
    @EventListener
    void on(ProductEvent news) {
        switch (news) {
            case ProductEvent.ProductSubmitted submitted -> {}
            case ProductEvent.ProductReturned returned -> {}
            case ProductEvent.ProductPublished published -> schedule(published.productId());
            case ProductEvent.ProductWithdrawn withdrawn -> schedule(withdrawn.productId());
            case ProductEvent.MainFileReplaced replaced -> schedule(replaced.productId());
            case ProductEvent.ProductEnriched enriched -> schedule(enriched.productId());
        }
    }

    @Override
    public void run(Changed work) {
        ProductId product = new ProductId(work.product());
        source.find(product).ifPresentOrElse(index::addOrUpdate, () -> index.remove(product));
    }

    private void schedule(ProductId product) {
        jobs.schedule(KIND, product.value(), new Changed(product.value()));
    }

    /**
     * The payload of a job.
     *
     * @param product the id of the product that changed
     */
    record Changed(String product) {}
}
