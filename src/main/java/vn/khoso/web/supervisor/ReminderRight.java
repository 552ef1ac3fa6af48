package vn.khoso.web.supervisor;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.khoso.account.Person;
import vn.khoso.account.Role;

/** Tells every page of this slice whether the person may remind: supervisors may, administrators only look. */
@ControllerAdvice(basePackageClasses = ReminderRight.class)
class ReminderRight {

    @ModelAttribute("mayRemind")
    boolean mayRemind(Person person) {
        return person.is(Role.SUPERVISOR);
    }
}
