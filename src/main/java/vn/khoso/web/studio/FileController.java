package vn.khoso.web.studio;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.catalogue.Action;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Product;
import vn.khoso.intake.FileRoles;
import vn.khoso.intake.Intake;
import vn.khoso.intake.OfferedFile;
import vn.khoso.processing.Processing;
import vn.khoso.processing.StepName;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;

/** The files of a draft: sent by a plain form, taken out, processed once more, looked at while work goes on. */
@Controller
class FileController {

    private final Desk desk;
    private final MediaFiles files;
    private final FileRows fileRows;
    private final SameFiles sameFiles;
    private final Intake intake;
    private final FileRoles fileRoles;
    private final Processing processing;

    FileController(
            Desk desk,
            MediaFiles files,
            FileRows fileRows,
            SameFiles sameFiles,
            Intake intake,
            FileRoles fileRoles,
            Processing processing) {
        this.desk = desk;
        this.files = files;
        this.fileRows = fileRows;
        this.sameFiles = sameFiles;
        this.intake = intake;
        this.fileRoles = fileRoles;
        this.processing = processing;
    }

    /** Takes a file from the form that works without script. */
    @PostMapping("/studio/products/{id}/files")
    String add(
            Person person,
            @PathVariable String id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "MAIN") MediaRole role)
            throws IOException {
        Product product = desk.product(person, id);
        OfferedFile offered = FormFile.of(file, role);
        try (InputStream bytes = file.getInputStream()) {
            intake.receiveWhole(person, product.id(), offered, bytes);
        }
        return backTo(id);
    }

    /** Returns the list of files as a piece of a page, for the script that refreshes it. */
    @GetMapping("/studio/products/{id}/files")
    String list(Person person, @PathVariable String id, Locale locale, Model model) {
        Product product = desk.product(person, id);
        model.addAttribute("product", product);
        model.addAttribute("files", fileRows.of(product.id(), locale));
        model.addAttribute("same", sameFiles.of(person, product));
        model.addAttribute("unfinished", List.of());
        model.addAttribute("mayUpload", desk.may(person, Action.CONTRIBUTE, product));
        model.addAttribute("mayTranscribe", desk.may(person, Action.TRANSCRIBE, product));
        return "studio/files :: files";
    }

    /** Takes a file out of a draft; its bytes stay in the store. */
    @PostMapping("/studio/products/{id}/files/{file}/removal")
    String remove(Person person, @PathVariable String id, @PathVariable MediaFileId file) {
        require(person, id, file, Action.CONTRIBUTE);
        files.detach(Actor.of(person.id()), file);
        return backTo(id);
    }

    /** Says what a file is for. */
    @PostMapping("/studio/products/{id}/files/{file}/role")
    String assign(
            Person person, @PathVariable String id, @PathVariable MediaFileId file, @RequestParam MediaRole role) {
        require(person, id, file, Action.CONTRIBUTE);
        fileRoles.change(person, files.get(file), role);
        return backTo(id);
    }

    /** Asks for a step that failed once more. */
    @PostMapping("/studio/products/{id}/files/{file}/steps/{step}")
    String again(Person person, @PathVariable String id, @PathVariable MediaFileId file, @PathVariable StepName step) {
        require(person, id, file, Action.FETCH_ORIGINAL);
        processing.again(file, step);
        return backTo(id);
    }

    private void require(Person person, String id, MediaFileId file, Action action) {
        Product product = desk.product(person, id);
        Optional<MediaFile> own =
                files.find(file).filter(found -> found.product().equals(product.id()));
        if (own.isEmpty()) {
            throw new KhosoException(CatalogueProblem.NOT_FOUND, file.toString());
        }
        if (!desk.may(person, action, product)) {
            throw new KhosoException(CatalogueProblem.FORBIDDEN);
        }
    }

    private static String backTo(String id) {
        return "redirect:/studio/products/" + id + "#files";
    }
}
