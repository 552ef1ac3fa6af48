package vn.khoso.web.upload;

import static org.springframework.web.bind.annotation.RequestMethod.DELETE;
import static org.springframework.web.bind.annotation.RequestMethod.HEAD;
import static org.springframework.web.bind.annotation.RequestMethod.OPTIONS;
import static org.springframework.web.bind.annotation.RequestMethod.PATCH;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.khoso.account.Person;
import vn.khoso.intake.IntakeProblem;
import vn.khoso.intake.Upload;
import vn.khoso.intake.Uploads;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.UploadId;

/**
 * The tus protocol 1.0 (https://tus.io/protocols/resumable-upload) with the extensions creation, expiration, termination
 * and checksum. Only translates: what may be uploaded, and how it is kept, is decided by {@link Uploads}.
 */
@Controller
@RequestMapping(UploadController.PATH)
final class UploadController {

    static final String PATH = "/api/uploads";

    private final Uploads uploads;

    UploadController(Uploads uploads) {
        this.uploads = uploads;
    }

    /** The address at which uploads are created. */
    @RequestMapping(method = {OPTIONS, POST})
    void collection(Person person, HttpServletRequest request, HttpServletResponse response)
            throws HttpRequestMethodNotSupportedException {
        TusRequest tus = new TusRequest(request);
        TusResponse answer = new TusResponse(response);
        switch (tus.method()) {
            case "OPTIONS" -> answer.capabilities(uploads.largestFile());
            case "POST" -> {
                tus.requireVersion();
                Upload upload = uploads.create(person, tus.product(), tus.file());
                answer.created(PATH + "/" + upload.id(), upload);
            }
            default -> throw new HttpRequestMethodNotSupportedException(tus.method(), Set.of("OPTIONS", "POST"));
        }
    }

    /** The address of one upload; some networks let nothing but POST through, hence the method within a header. */
    @RequestMapping(
            path = "/{id}",
            method = {OPTIONS, HEAD, PATCH, DELETE, POST})
    void upload(Person person, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpRequestMethodNotSupportedException {
        TusRequest tus = new TusRequest(request);
        TusResponse answer = new TusResponse(response);
        switch (tus.method()) {
            case "OPTIONS" -> answer.capabilities(uploads.largestFile());
            case "HEAD" -> {
                tus.requireVersion();
                answer.state(uploads.head(person, idOf(id)));
            }
            case "PATCH" -> {
                tus.requireVersion();
                answer.appended(uploads.append(person, idOf(id), tus.piece()));
            }
            case "DELETE" -> {
                tus.requireVersion();
                uploads.terminate(person, idOf(id));
                answer.terminated();
            }
            default ->
                throw new HttpRequestMethodNotSupportedException(
                        tus.method(), Set.of("OPTIONS", "HEAD", "PATCH", "DELETE"));
        }
    }

    private static UploadId idOf(String text) {
        try {
            return UploadId.of(text);
        } catch (IllegalArgumentException noId) {
            throw new KhosoException(IntakeProblem.NOT_FOUND, noId);
        }
    }
}
