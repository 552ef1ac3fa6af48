package vn.khoso.web.view;

import org.springframework.stereotype.Component;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.RenditionId;

/** Addresses of bytes; templates know it as {@code @mediaLinks}. */
@Component("mediaLinks")
public final class MediaLinks {

    /** Returns where a rendition is shown or played. */
    public String of(RenditionId rendition) {
        return "/media/" + rendition;
    }

    /** Returns where a rendition is downloaded under a telling name. */
    public String download(RenditionId rendition) {
        return of(rendition) + "?download";
    }

    /** Returns where an original is downloaded, by those who may. */
    public String original(MediaFileId file) {
        return "/media/originals/" + file;
    }
}
