package vn.khoso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;

/** The floors of docs/architecture.md hold: a module uses only what its package-info allows. */
class FloorPlanTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(KhosoApplication.class);
    private static final Path DRAWN = Path.of("target/spring-modulith-docs/components.puml");
    private static final Path KEPT = Path.of("docs/images/components.puml");
    private static final Path FLOORS = Path.of("docs/images/floors.svg");

    @Test
    void everyModuleUsesOnlyWhatItMay() {
        MODULES.verify();
    }

    @Test
    void theDiagramInTheDocsIsTheOneDrawnFromTheCode() throws IOException {
        new Documenter(MODULES).writeModulesAsPlantUml(DiagramOptions.defaults());

        // the order in which Modulith writes relations differs from run to run
        assertThat(linesOf(KEPT))
                .as("copy %s to %s after looking at it", DRAWN, KEPT)
                .containsExactlyInAnyOrderElementsOf(linesOf(DRAWN));
    }

    private static List<String> linesOf(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }

    @Test
    void thePictureOfTheFloorsIsTheOneDrawnFromTheCode() throws IOException {
        String drawn = FloorPlanDrawing.draw();
        Files.writeString(Path.of("target/floors.svg"), drawn, StandardCharsets.UTF_8);

        assertThat(Files.readString(FLOORS, StandardCharsets.UTF_8))
                .as("copy target/floors.svg to %s after looking at it", FLOORS)
                .isEqualTo(drawn);
    }
}
