package vn.khoso.web.studio;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.khoso.account.Person;
import vn.khoso.notification.Inbox;

/** Gives every page of the studio the number beside the bell. */
@ControllerAdvice(basePackageClasses = InboxBell.class)
class InboxBell {

    private final Inbox inbox;

    InboxBell(Inbox inbox) {
        this.inbox = inbox;
    }

    @ModelAttribute("unread")
    int unread(Person person) {
        return inbox.unread(person);
    }
}
