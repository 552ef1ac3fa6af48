package vn.khoso.web.studio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.khoso.account.Person;
import vn.khoso.notification.Inbox;
import vn.khoso.organisation.Organisation;

/** Gives every page of the studio what its frame shows: the number beside the bell and whom the person works for. */
@ControllerAdvice(basePackageClasses = StudioFrame.class)
class StudioFrame {

    private final Inbox inbox;
    private final Desk desk;

    StudioFrame(Inbox inbox, Desk desk) {
        this.inbox = inbox;
        this.desk = desk;
    }

    @ModelAttribute("unread")
    int unread(Person person) {
        return inbox.unread(person);
    }

    /** Returns nothing for who works for several: the page of a product then names its organisation itself. */
    @ModelAttribute("actingFor")
    @Nullable
    String actingFor(Person person) {
        List<Organisation> organisations = desk.organisations(person);
        return organisations.size() == 1 ? organisations.getFirst().shortName() : null;
    }
}
