package vn.khoso.web.view;

import java.util.List;
import java.util.Optional;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.shared.MediaFileId;

/**
 * The accepted files of a product and what was made from them.
 *
 * @param files in the order they came
 * @param made in the order of the files
 */
public record HeldFiles(List<MediaFile> files, List<Made> made) {

    /** Copies both. */
    public HeldFiles {
        files = List.copyOf(files);
        made = List.copyOf(made);
    }

    /** A rendition together with the file it was made from. */
    public record Made(MediaFile file, Rendition rendition) {

        /** Tells whether it is of this kind and from a file of this role. */
        public boolean is(MediaRole role, RenditionKind kind) {
            return file.role() == role && rendition.kind() == kind;
        }
    }

    /** Returns the first rendition of this kind of the product itself. */
    public Optional<Rendition> main(RenditionKind kind) {
        return first(MediaRole.MAIN, kind);
    }

    /** Returns all renditions of this kind of the product itself. */
    public List<Rendition> allMain(RenditionKind kind) {
        return made.stream()
                .filter(each -> each.is(MediaRole.MAIN, kind))
                .map(Made::rendition)
                .toList();
    }

    /** Returns the first rendition of this kind from a file of this role. */
    public Optional<Rendition> first(MediaRole role, RenditionKind kind) {
        return made.stream()
                .filter(each -> each.is(role, kind))
                .map(Made::rendition)
                .findFirst();
    }

    /** Returns what was made of this kind from this file. */
    public Optional<Rendition> of(MediaFileId file, RenditionKind kind) {
        return made.stream()
                .filter(each ->
                        each.file().id().equals(file) && each.rendition().kind() == kind)
                .map(Made::rendition)
                .findFirst();
    }

    /** Returns the file that is played or read: the first one of the product itself. */
    public Optional<MediaFile> mainFile() {
        return files.stream().filter(file -> file.role() == MediaRole.MAIN).findFirst();
    }
}
