package vn.khoso.tools.tesseract;

import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.ProgramCall;
import vn.khoso.tools.ProgramFailure;
import vn.khoso.tools.Programs;
import vn.khoso.tools.RecognisedPage;
import vn.khoso.tools.RecognitionSettings;
import vn.khoso.tools.TextRecognition;
import vn.khoso.tools.ToolsProblem;

/** Tesseract as a child process. */
@Component
final class Tesseract implements TextRecognition {

    private static final ByteSize LARGEST_TABLE = ByteSize.ofMebibytes(32);

    private final RecognitionProgram program;
    private final Programs programs;
    private final RecognitionSettings settings;

    Tesseract(RecognitionProgram program, Programs programs, RecognitionSettings settings) {
        this.program = program;
        this.programs = programs;
        this.settings = settings;
    }

    @Override
    public RecognisedPage recognise(Path picture) {
        RecognitionProgram.Found found = program.get();
        List<String> arguments = List.of(
                picture.toAbsolutePath().toString(),
                "stdout",
                "--tessdata-dir",
                found.languageData().toString(),
                "-l",
                settings.language(),
                "--psm",
                "3",
                "-c",
                "tessedit_create_tsv=1");
        try {
            String table = programs.run(new ProgramCall(
                            found.executable(), arguments, found.environment(), settings.time(), LARGEST_TABLE))
                    .standardOutput();
            return WordTable.read(table, settings.certainty());
        } catch (ProgramFailure e) {
            throw e.errorCode() == ToolsProblem.PROGRAM_FAILED
                    ? new KhosoException(ToolsProblem.PICTURE_UNREADABLE, e)
                    : e;
        }
    }
}
