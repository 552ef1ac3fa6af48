package vn.khoso.web.problem;

import java.net.URI;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import vn.khoso.shared.ErrorCode;

/**
 * One error in the words of the visitor's language; page and JSON show the same.
 *
 * @param errorCode the named error
 * @param status the HTTP status of the answer
 * @param title what happened
 * @param detail what it means and what to do
 * @param instance path of the request
 * @param incident number under which the log has the cause; empty when nothing was logged
 */
record Problem(ErrorCode errorCode, int status, String title, String detail, String instance, String incident) {

    /** Tells whether the fault is the library's and not the visitor's. */
    public boolean ours() {
        return status >= 500;
    }

    /** Returns the problem as RFC 9457 has it, with the members {@code code} and {@code incident} added. */
    ProblemDetail detailed() {
        ProblemDetail document = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
        document.setType(URI.create("/problems/" + errorCode.slug()));
        document.setTitle(title);
        document.setInstance(URI.create(instance));
        document.setProperty("code", errorCode.code());
        if (!incident.isEmpty()) {
            document.setProperty("incident", incident);
        }
        return document;
    }
}
