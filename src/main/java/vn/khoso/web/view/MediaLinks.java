package vn.khoso.web.view;

import org.springframework.stereotype.Component;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.RenditionId;
import vn.khoso.shared.TranscriptId;

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

    /** Returns where an inner file of a bundle is; its main file calls the others by their bare names from there. */
    public String part(RenditionId rendition, String name) {
        return of(rendition) + "/" + name;
    }

    /** Returns the play list a player of HLS begins with. */
    public String stream(RenditionId stream) {
        return part(stream, "index.m3u8");
    }

    /** Returns the WebVTT index of a storyboard. */
    public String storyboard(RenditionId storyboard) {
        return part(storyboard, "index.vtt");
    }

    /** Returns where a transcript is as a file: {@code vtt}, {@code srt} or {@code txt}. */
    public String captions(TranscriptId transcript, String extension) {
        return "/media/captions/" + transcript + "." + extension;
    }

    /** Returns where an original is downloaded, by those who may. */
    public String original(MediaFileId file) {
        return "/media/originals/" + file;
    }
}
