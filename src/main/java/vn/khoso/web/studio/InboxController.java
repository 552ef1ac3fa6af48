package vn.khoso.web.studio;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.notification.Inbox;
import vn.khoso.notification.Mailboxes;
import vn.khoso.notification.NotificationProblem;
import vn.khoso.organisation.Organisation;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.PageRequest;
import vn.khoso.web.problem.ProblemSentences;

/** What the organisation was told, and where it wants its mail. */
@Controller
class InboxController {

    private static final int ROWS = 20;

    private final Inbox inbox;
    private final Mailboxes mailboxes;
    private final Desk desk;
    private final ProblemSentences sentences;

    InboxController(Inbox inbox, Mailboxes mailboxes, Desk desk, ProblemSentences sentences) {
        this.inbox = inbox;
        this.mailboxes = mailboxes;
        this.desk = desk;
        this.sentences = sentences;
    }

    @GetMapping("/studio/inbox")
    String list(Person person, @RequestParam(defaultValue = "1") int page, Model model) {
        List<Office> offices = new ArrayList<>();
        for (Organisation organisation : desk.edits(person)) {
            offices.add(
                    new Office(organisation, mailboxes.find(organisation.id()).orElse("")));
        }
        model.addAttribute("notices", inbox.list(person, new PageRequest(page, ROWS)));
        model.addAttribute("offices", offices);
        return "studio/inbox";
    }

    /** Opening a notice marks it as read; asking again changes nothing. */
    @GetMapping("/studio/inbox/{id}")
    String open(Person person, @PathVariable String id, Model model) {
        model.addAttribute("notice", inbox.open(person, id));
        return "studio/notice";
    }

    @PostMapping("/studio/inbox/mailbox")
    String setMailbox(
            Person person,
            @RequestParam String organisation,
            @RequestParam(defaultValue = "") String address,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            mailboxes.set(person, id(organisation), address);
        } catch (KhosoException refused) {
            model.addAttribute("refusedFor", organisation);
            model.addAttribute("refusedAddress", address);
            model.addAttribute("error", sentences.of(refused, locale));
            response.setStatus(refused.errorCode().status());
            return list(person, 1, model);
        }
        return "redirect:/studio/inbox?mailbox#mailbox";
    }

    private static OrganisationId id(String text) {
        return Optional.of(text)
                .filter(OrganisationId::isValid)
                .map(OrganisationId::new)
                .orElseThrow(() -> new KhosoException(NotificationProblem.NOT_YOURS));
    }

    /**
     * An organisation and its address.
     *
     * @param organisation whose
     * @param address where mail goes; empty for none
     */
    record Office(Organisation organisation, String address) {}
}
