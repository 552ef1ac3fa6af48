package vn.khoso.web.admin;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.organisation.Register;
import vn.khoso.organisation.RegisterChange;

/** The register as a file: taken out, looked at, taken in. Nothing changes before its dry run was seen. */
@Controller
final class RegisterPages {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Register register;

    RegisterPages(Register register) {
        this.register = register;
    }

    @GetMapping("/admin/organisations/register")
    String start() {
        return "admin/register";
    }

    @GetMapping("/admin/organisations/register.csv")
    ResponseEntity<byte[]> export() {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"danh-ba-to-chuc.csv\"")
                .body(register.export());
    }

    /** Lists what a file would change. */
    @PostMapping("/admin/organisations/register/dry-run")
    String dryRun(@RequestParam MultipartFile file, Model model) throws IOException {
        byte[] bytes = file.getBytes();
        List<RegisterChange> changes = register.dryRun(bytes);
        model.addAttribute("changes", changes);
        model.addAttribute(
                "doable", changes.stream().filter(change -> !change.isRefused()).count());
        model.addAttribute("content", Base64.getEncoder().encodeToString(bytes));
        return "admin/register";
    }

    /** Takes the file in that was looked at. */
    @PostMapping("/admin/organisations/register")
    String takeIn(Person administrator, @RequestParam String content, Model model) {
        model.addAttribute(
                "done",
                register.takeIn(
                        Actor.of(administrator.id()), Base64.getDecoder().decode(content)));
        return "admin/register";
    }
}
