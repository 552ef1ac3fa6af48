package vn.khoso.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoException;

/**
 * Lets what stands before the controllers (sign-in, access rules) answer with the same error pages and documents as
 * they do.
 */
@Component
public final class ProblemForward {

    static final String PATH = "/error";
    static final String FAILURE = ProblemForward.class.getName() + ".failure";

    /**
     * Answers the request with the error and ends it.
     *
     * @throws ServletException when the error page itself fails
     */
    public void send(HttpServletRequest request, HttpServletResponse response, KhosoException failure)
            throws ServletException, IOException {
        prepare(request, failure);
        request.getRequestDispatcher(PATH).forward(request, response);
    }

    /** Notes what failed and where, as the container does before it turns to the error page. */
    static void prepare(HttpServletRequest request, Exception failure) {
        request.setAttribute(FAILURE, failure);
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null) {
            request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        }
    }
}
