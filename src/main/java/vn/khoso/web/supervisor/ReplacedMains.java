package vn.khoso.web.supervisor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.EarlierVersion;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Renditions;
import vn.khoso.catalogue.Replacements;
import vn.khoso.quota.Ruling;
import vn.khoso.shared.ProductId;
import vn.khoso.web.view.ShownFile;

/** Main files that were replaced since they were ruled on, each beside the version that the ruling saw. */
@Component
class ReplacedMains {

    private final MediaFiles files;
    private final Replacements replacements;
    private final Renditions renditions;

    ReplacedMains(MediaFiles files, Replacements replacements, Renditions renditions) {
        this.files = files;
        this.replacements = replacements;
        this.renditions = renditions;
    }

    /**
     * Returns the pairs to compare.
     *
     * @param history every ruling on the product, the latest first
     */
    List<Pair> of(ProductId product, List<Ruling> history) {
        return files.of(product).stream()
                .filter(file -> file.role() == MediaRole.MAIN && file.isAccepted())
                .flatMap(file -> pair(file, history).stream())
                .toList();
    }

    private Optional<Pair> pair(MediaFile now, List<Ruling> history) {
        return seenLast(replacements.before(now), history.stream().findFirst())
                .map(before -> new Pair(
                        now,
                        before,
                        ShownFile.of(renditions, now.id()),
                        ShownFile.of(renditions, before.file().id())));
    }

    /** The version in use when somebody last ruled; without a ruling the one before the present. */
    private static Optional<EarlierVersion> seenLast(List<EarlierVersion> before, Optional<Ruling> latest) {
        if (latest.isEmpty()) {
            return before.stream().findFirst();
        }
        Stream<EarlierVersion> since = before.stream()
                .filter(version -> version.replacedAt().isAfter(latest.get().at()));
        return since.reduce((newer, older) -> older);
    }

    /**
     * Two versions side by side.
     *
     * @param now the file in use
     * @param before the version that was in use before
     * @param shownNow what is shown of the first
     * @param shownBefore what is shown of the second
     */
    record Pair(MediaFile now, EarlierVersion before, ShownFile shownNow, ShownFile shownBefore) {

        /** Tells whether both last equally long, or neither is a recording. */
        public boolean isSameLength() {
            return now.facts().duration().equals(before.file().facts().duration());
        }
    }
}
