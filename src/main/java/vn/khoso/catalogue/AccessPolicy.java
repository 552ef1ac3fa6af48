package vn.khoso.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.catalogue.ProductState.Draft;
import vn.khoso.catalogue.ProductState.Published;
import vn.khoso.catalogue.ProductState.Submitted;
import vn.khoso.catalogue.ProductState.Withdrawn;
import vn.khoso.organisation.Organisation;

/**
 * The one place that decides who may do what with a product. Everything that shows, changes or delivers one asks here,
 * at the instant of the request.
 */
@Component
public class AccessPolicy {

    /** Tells whether the viewer may do the action now. The organisation must be the product's own. */
    public boolean may(Viewer viewer, Action action, Product product, Organisation organisation, Instant now) {
        return switch (viewer) {
            case Viewer.Anonymous anonymous -> action == Action.VIEW && product.isPublicAt(now);
            case Viewer.SignedIn signedIn ->
                (action == Action.VIEW && product.isPublicAt(now))
                        || mayPerson(signedIn.person(), action, product, organisation);
        };
    }

    /** Tells whether the person may open drafts for the organisation. */
    public boolean mayContribute(Person person, Organisation organisation) {
        return person.is(Role.CONTRIBUTOR, organisation);
    }

    /** Returns in which capacity the person may withdraw products of the organisation: the nearest one first. */
    public Optional<WithdrawalAuthority> withdrawalAuthority(Person person, Organisation organisation) {
        if (person.is(Role.EDITOR, organisation)) {
            return Optional.of(WithdrawalAuthority.EDITOR);
        }
        if (person.is(Role.SUPERVISOR, organisation)) {
            return Optional.of(WithdrawalAuthority.SUPERVISOR);
        }
        return person.is(Role.ADMINISTRATOR) ? Optional.of(WithdrawalAuthority.ADMINISTRATOR) : Optional.empty();
    }

    private boolean mayPerson(Person person, Action action, Product product, Organisation organisation) {
        boolean contributor = person.is(Role.CONTRIBUTOR, organisation);
        boolean editor = person.is(Role.EDITOR, organisation);
        boolean supervisor = person.is(Role.SUPERVISOR, organisation);
        return switch (action) {
            case VIEW ->
                contributor || editor || (isBeyondDraft(product) && (supervisor || person.is(Role.ADMINISTRATOR)));
            case FETCH_ORIGINAL -> contributor || editor;
            case CONTRIBUTE -> contributor && product.state() instanceof Draft;
            case PROVE -> editor && product.state() instanceof Published;
            case OFFER_REPLACEMENT -> (contributor || editor) && wasPublished(product);
            case REPLACE -> editor && wasPublished(product);
            case VIEW_VERSIONS ->
                contributor || editor || (wasPublished(product) && (supervisor || person.is(Role.ADMINISTRATOR)));
            case DESCRIBE ->
                (contributor && product.state() instanceof Draft)
                        || (editor && (product.state() instanceof Draft || product.state() instanceof Submitted));
            case TRANSCRIBE ->
                (contributor && product.state() instanceof Draft)
                        || (editor && !(product.state() instanceof Withdrawn));
            case CONFIRM_TEXT -> editor && !(product.state() instanceof Withdrawn);
            case SUBMIT -> contributor && product.state() instanceof Draft;
            case REVIEW -> editor && product.state() instanceof Submitted;
            case WITHDRAW ->
                product.state() instanceof Published
                        && withdrawalAuthority(person, organisation).isPresent();
            case RESTORE ->
                product.state() instanceof Withdrawn withdrawn
                        && withdrawalAuthority(person, organisation)
                                .filter(own -> own.compareTo(withdrawn.authority()) >= 0)
                                .isPresent();
            case RULE -> supervisor && product.state() instanceof Published;
        };
    }

    private static boolean wasPublished(Product product) {
        return product.state() instanceof Published || product.state() instanceof Withdrawn;
    }

    private static boolean isBeyondDraft(Product product) {
        return switch (product.state()) {
            case Draft draft -> false;
            case Submitted submitted -> true;
            case Published published -> true;
            case Withdrawn withdrawn -> true;
        };
    }
}
