package vn.khoso.web.studio;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.khoso.account.Person;
import vn.khoso.catalogue.Action;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Missing;
import vn.khoso.catalogue.Product;
import vn.khoso.intake.Intake;
import vn.khoso.intake.Uploads;
import vn.khoso.shared.KhosoException;
import vn.khoso.web.problem.ProblemSentences;

/** What the page of a draft shows: the form, the files, what is still missing. */
@Component
class DraftPage {

    private final Desk desk;
    private final EditorialDesk editorialDesk;
    private final FormChoices choices;
    private final FileRows fileRows;
    private final SameFiles sameFiles;
    private final MediaFiles mediaFiles;
    private final Uploads uploads;
    private final Intake intake;
    private final ProblemSentences sentences;
    private final MessageSource messages;

    DraftPage(
            Desk desk,
            EditorialDesk editorialDesk,
            FormChoices choices,
            FileRows fileRows,
            SameFiles sameFiles,
            MediaFiles mediaFiles,
            Uploads uploads,
            Intake intake,
            ProblemSentences sentences,
            MessageSource messages) {
        this.desk = desk;
        this.editorialDesk = editorialDesk;
        this.choices = choices;
        this.fileRows = fileRows;
        this.sameFiles = sameFiles;
        this.mediaFiles = mediaFiles;
        this.uploads = uploads;
        this.intake = intake;
        this.sentences = sentences;
        this.messages = messages;
    }

    void addStart(Model model, Locale locale) {
        choices.addTo(model, locale);
        model.addAttribute("largestFile", uploads.largestFile());
    }

    void add(Model model, Person person, Product product, ProductForm form, Locale locale) {
        addStart(model, locale);
        model.addAttribute("product", product);
        model.addAttribute("organisation", desk.organisation(product));
        model.addAttribute("actingFor", desk.organisation(product).shortName());
        model.addAttribute("form", form);
        model.addAttribute("files", fileRows.of(product.id(), locale));
        model.addAttribute("same", sameFiles.of(person, product));
        model.addAttribute("unfinished", uploads.unfinished(person, product.id()));
        model.addAttribute("largestForm", intake.largestForm());
        model.addAttribute("stored", mediaFiles.stored(product.organisation()));
        model.addAttribute("roles", EnumSet.complementOf(EnumSet.of(MediaRole.PROOF)));
        model.addAttribute("missing", editorialDesk.missingIn(product));
        model.addAttribute("maySubmit", desk.may(person, Action.SUBMIT, product));
        model.addAttribute("mayUpload", desk.may(person, Action.CONTRIBUTE, product));
        model.addAttribute("mayTranscribe", desk.may(person, Action.TRANSCRIBE, product));
        model.addAttribute("errors", Map.of());
    }

    /** Says why the form could not be taken, beside the field where there is one, and shows it again. */
    String refuse(Model model, KhosoException refused, Locale locale) {
        if (refused.errorCode() == CatalogueProblem.NOT_FOUND || refused.errorCode() == CatalogueProblem.FORBIDDEN) {
            throw refused;
        }
        Map<String, String> errors = new LinkedHashMap<>();
        if (refused.errorCode() == CatalogueProblem.INCOMPLETE) {
            missing(refused)
                    .forEach(missing -> errors.put(
                            missing.name().toLowerCase(Locale.ROOT),
                            messages.getMessage("studio.missing." + missing, null, locale)));
        } else if (refused.errorCode() == CatalogueProblem.TEXT_TOO_LONG) {
            String field = String.valueOf(refused.arguments().getFirst());
            errors.put(field, sentences.of(refused, locale));
        } else if (refused.errorCode() == CatalogueProblem.UNKNOWN_VALUE) {
            errors.put("elsewhere", sentences.of(refused, locale));
        } else {
            model.addAttribute("refusal", sentences.of(refused, locale));
            model.addAttribute("refusalTitle", sentences.title(refused, locale));
        }
        model.addAttribute("errors", errors);
        model.addAttribute("refused", refused.errorCode().code());
        return "studio/draft";
    }

    private static List<Missing> missing(KhosoException refused) {
        return refused.arguments().stream()
                .flatMap(argument -> argument instanceof List<?> list ? list.stream() : Stream.of(argument))
                .filter(Missing.class::isInstance)
                .map(Missing.class::cast)
                .toList();
    }
}
