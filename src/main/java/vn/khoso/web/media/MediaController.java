package vn.khoso.web.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.catalogue.Viewer;
import vn.khoso.delivery.Deliverable;
import vn.khoso.delivery.Delivery;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.RenditionId;

/** Shows, plays and downloads. */
@Controller
class MediaController {

    private static final String ONE_ID = "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

    private final Delivery delivery;
    private final ByteResponses responses;

    MediaController(Delivery delivery, ByteResponses responses) {
        this.delivery = delivery;
        this.responses = responses;
    }

    @GetMapping("/media" + ONE_ID)
    void rendition(@PathVariable String id, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Deliverable deliverable = delivery.rendition(viewer, RenditionId.of(id));
        responses.send(deliverable, request.getParameter("download") != null, request, response);
    }

    @GetMapping("/media" + ONE_ID + "/{name:[a-z0-9][a-z0-9._-]{0,99}}")
    void part(
            @PathVariable String id,
            @PathVariable String name,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Deliverable deliverable = delivery.part(viewer, RenditionId.of(id), name);
        responses.send(deliverable, request.getParameter("download") != null, request, response);
    }

    @GetMapping("/media/originals" + ONE_ID)
    void original(@PathVariable String id, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        responses.send(delivery.original(viewer, MediaFileId.of(id)), true, request, response);
    }

    /** Anything else below this path names no bytes. */
    @GetMapping("/media/**")
    void nothing() {
        throw new KhosoException(CatalogueProblem.NOT_FOUND, "media");
    }
}
