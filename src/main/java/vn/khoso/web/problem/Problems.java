package vn.khoso.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.net.SocketException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.khoso.shared.ErrorCode;
import vn.khoso.shared.KhosoException;

/** Finds the name and the words for what went wrong, and logs what is our own fault. */
@Component
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int INCIDENT_BYTES = 4;

    private final ProblemSentences sentences;
    private final SecureRandom random = new SecureRandom();

    Problems(ProblemSentences sentences) {
        this.sentences = sentences;
    }

    /** Returns the problem of a request that came to the error page. */
    Problem of(HttpServletRequest request, Locale locale) {
        Throwable failure = failureOf(request);
        ErrorCode code = failure == null ? GlobalProblem.ofStatus(statusOf(request)) : codeOf(failure);
        String incident = code.status() >= 500 ? log(code, failure, request) : "";
        List<Object> arguments = failure instanceof KhosoException named ? named.arguments() : List.of();
        return new Problem(
                code,
                code.status(),
                sentences.words(code, "title", arguments, locale),
                sentences.words(code, "detail", arguments, locale),
                pathOf(request),
                incident);
    }

    /** Returns the path that was asked for, not that of the error page. */
    static String pathOf(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked == null ? request.getRequestURI() : asked.toString();
    }

    private static @Nullable Throwable failureOf(HttpServletRequest request) {
        Object failure = request.getAttribute(ProblemForward.FAILURE);
        if (failure == null) {
            failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        }
        return failure instanceof Throwable thrown ? thrown : null;
    }

    private static int statusOf(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer number ? number : 404;
    }

    private static ErrorCode codeOf(Throwable failure) {
        return switch (failure) {
            case KhosoException named -> named.errorCode();
            case ErrorResponse answer ->
                GlobalProblem.ofStatus(answer.getStatusCode().value());
            case MethodArgumentTypeMismatchException mismatch ->
                mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                        ? GlobalProblem.PAGE_NOT_FOUND
                        : GlobalProblem.BAD_REQUEST;
            case TypeMismatchException mismatch -> GlobalProblem.BAD_REQUEST;
            case HttpMessageNotReadableException unreadable -> GlobalProblem.BAD_REQUEST;
            case CannotCreateTransactionException noDatabase -> GlobalProblem.UNAVAILABLE;
            case DataAccessResourceFailureException noDatabase -> GlobalProblem.UNAVAILABLE;
            default -> GlobalProblem.INTERNAL;
        };
    }

    /** Visitors close pages and lose their line in the middle of a request; nobody needs to look. */
    private static boolean isLineCut(Throwable failure) {
        return failure instanceof SocketException
                || failure instanceof ClientAbortException
                || failure instanceof AsyncRequestNotUsableException
                || failure instanceof EOFException;
    }

    private String log(ErrorCode code, @Nullable Throwable failure, HttpServletRequest request) {
        byte[] bytes = new byte[INCIDENT_BYTES];
        random.nextBytes(bytes);
        String incident = HexFormat.of().formatHex(bytes);
        if (failure != null && isLineCut(failure)) {
            LOG.debug("the line was cut incident={} path={} because={}", incident, pathOf(request), failure.toString());
            return incident;
        }
        LOG.error(
                "request failed incident={} code={} method={} path={}",
                incident,
                code.code(),
                request.getMethod(),
                pathOf(request),
                failure);
        return incident;
    }
}
