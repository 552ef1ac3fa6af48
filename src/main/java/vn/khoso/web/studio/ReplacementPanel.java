package vn.khoso.web.studio;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.khoso.account.Person;
import vn.khoso.catalogue.Action;
import vn.khoso.catalogue.EarlierVersion;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.Renditions;
import vn.khoso.catalogue.Replacements;
import vn.khoso.intake.Intake;
import vn.khoso.intake.Uploads;
import vn.khoso.quota.Credits;
import vn.khoso.web.view.ShownFile;

/** Where the people of a published product bring a new version of its main file, compare and put it in its place. */
@Component
class ReplacementPanel {

    private final Desk desk;
    private final FormChoices choices;
    private final FileRows fileRows;
    private final MediaFiles files;
    private final Renditions renditions;
    private final Replacements replacements;
    private final Uploads uploads;
    private final Intake intake;
    private final Credits credits;

    ReplacementPanel(
            Desk desk,
            FormChoices choices,
            FileRows fileRows,
            MediaFiles files,
            Renditions renditions,
            Replacements replacements,
            Uploads uploads,
            Intake intake,
            Credits credits) {
        this.desk = desk;
        this.choices = choices;
        this.fileRows = fileRows;
        this.files = files;
        this.renditions = renditions;
        this.replacements = replacements;
        this.uploads = uploads;
        this.intake = intake;
        this.credits = credits;
    }

    void add(Model model, Person person, Product product, Locale locale) {
        boolean mayOffer = desk.may(person, Action.OFFER_REPLACEMENT, product);
        model.addAttribute("mayOffer", mayOffer);
        if (!mayOffer) {
            return;
        }
        choices.addTo(model, locale);
        model.addAttribute("mayReplace", desk.may(person, Action.REPLACE, product));
        model.addAttribute("slots", slots(product, locale));
        model.addAttribute("largestFile", uploads.largestFile());
        model.addAttribute("largestForm", intake.largestForm());
        model.addAttribute(
                "closedYear",
                replacements.closedYear(product.id()).map(Object::toString).orElse(null));
        model.addAttribute(
                "wasRuled", credits.ofProduct(product.id()).stream().anyMatch(share -> share.lastRuling() > 0));
    }

    private List<Slot> slots(Product product, Locale locale) {
        List<FileRow> waiting = fileRows.waiting(product.id(), locale);
        return files.of(product.id()).stream()
                .filter(file -> file.role() == MediaRole.MAIN && file.isAccepted())
                .map(file -> slot(file, waiting))
                .toList();
    }

    private Slot slot(MediaFile inUse, List<FileRow> waiting) {
        Optional<FileRow> next = waiting.stream()
                .filter(row -> row.file().replaces().equals(Optional.of(inUse.id())))
                .findFirst();
        return new Slot(
                inUse,
                ShownFile.of(renditions, inUse.id()),
                next.orElse(null),
                next.map(row -> ShownFile.of(renditions, row.file().id())).orElse(null),
                replacements.before(inUse));
    }

    /**
     * A main file and what may take its place.
     *
     * @param inUse the file the public sees
     * @param shown what is shown of it
     * @param next the new version, if there is one
     * @param nextShown what is shown of that
     * @param before the versions whose place the file in use took, the latest first
     */
    record Slot(
            MediaFile inUse,
            ShownFile shown,
            @Nullable FileRow next,
            @Nullable ShownFile nextShown,
            List<EarlierVersion> before) {

        /** Tells whether the new version passed its checks and nothing goes on with it any more. */
        public boolean isReady() {
            return next != null && "accepted".equals(next.state()) && !next.working();
        }

        /** Tells whether there is room for a new version: there is none, or it was refused. */
        public boolean isFree() {
            return next == null || "refused".equals(next.state());
        }
    }
}
