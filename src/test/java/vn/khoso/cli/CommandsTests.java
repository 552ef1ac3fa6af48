package vn.khoso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is called from the command line, and that the search can be measured from there. */
class CommandsTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path collection;

    @Test
    void optionsStartTheLibraryAndWordsCallACommand() {
        assertThat(Commands.isCalledBy()).isFalse();
        assertThat(Commands.isCalledBy("--server.port=0")).isFalse();
        assertThat(Commands.isCalledBy("evaluate-search", "--docs", "docs.tsv")).isTrue();
    }

    @Test
    void unknownCommandListsWhatThereIs() {
        assertThat(run("sing")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no command sing", "evaluate-search --docs");
    }

    @Test
    void theDoctorNamesEachProgramAndWhatConfinesIt(@TempDir Path parent) {
        int code = run(
                "doctor",
                "--khoso.data-dir=" + parent.resolve("data"),
                "--khoso.tools.ffmpeg=/bin/false",
                "--khoso.tools.ffprobe=/bin/false",
                "--khoso.recognition.tesseract=/bin/false",
                "--khoso.virus.host=scanner.example.vn");

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("ffmpeg +MISSING +KS-TOOL-01")
                .containsPattern("tesseract +MISSING")
                .containsPattern("clamd +found +scanner.example.vn:3310")
                .containsPattern("speech +off")
                .containsPattern("prlimit +(found|MISSING)")
                .containsPattern("unshare +(found|MISSING)");
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void missingUnknownAndUnreadableOptionsAreNamed() {
        assertThat(run("evaluate-search")).isEqualTo(2);
        assertThat(run("evaluate-search", "--doc", "x")).isEqualTo(2);
        assertThat(run("evaluate-search", "--docs=/nowhere/docs.tsv", "--queries=x", "--qrels=x"))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(
                        "--docs is missing",
                        "--doc is not known",
                        "KS-SEARCH-04: Không đọc được tệp",
                        "KS-SEARCH-04: The file cannot be read. There is no file /nowhere/docs.tsv");
    }

    @Test
    void theLineThatHasAnotherFormIsNamedInBothLanguages() throws IOException {
        write("docs.tsv", "\uFEFFa\tSơn Hà\tchuyển đổi số", "", "b Sơn Hạ mùa lúa chín");
        write("queries.tsv", "1\tkw_asis\tsơn hạ");
        write("qrels.tsv", "1\tb\t1");
        assertThat(evaluate()).isEqualTo(1);

        Files.write(collection.resolve("docs.tsv"), new byte[] {'a', '\t', '\t', (byte) 0xE1, '\n'});
        assertThat(evaluate()).isEqualTo(1);
        assertThat(evaluate("--variants=full_.*")).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("KS-SEARCH-05: Tệp không đúng dạng. Tệp " + file("docs.tsv") + ", dòng 3: ")
                .contains("KS-SEARCH-05: The file has another form. File " + file("docs.tsv") + ", line 1: ")
                .contains("KS-SEARCH-06: Không có câu hỏi nào để đo.");
    }

    @Test
    void searchIsMeasuredByWayOfTyping() throws IOException {
        write("docs.tsv", "a\tSơn Hà\tchuyển đổi số", "b\t\tSơn Hạ mùa lúa chín", "c\tMỹ Khê\ttoạ đàm");
        write("queries.tsv", "1\tkw_asis\tsơn hạ", "1\tkw_nodia\tson ha mua lua", "2\tkw_asis\tdệt vải");
        write("qrels.tsv", "1\tb\t1", "1\ta\t0", "2\tc\t1");

        assertThat(evaluate()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.startsWith("indexed 3 documents"))
                .anyMatch(line -> line.startsWith("kw_asis\t0.5000\t0.5000\t0.5000\t2\t100.0\t"))
                .anyMatch(line -> line.startsWith("kw_nodia\t1.0000\t1.0000\t1.0000\t1\t100.0\t"))
                .contains("mean of 2: kw\t0.7500\t0.7500\t0.7500");
    }

    private int evaluate(String... rest) {
        List<String> arguments = new ArrayList<>(List.of(
                "evaluate-search",
                "--docs",
                file("docs.tsv"),
                "--queries=" + file("queries.tsv"),
                "--qrels",
                file("qrels.tsv")));
        arguments.addAll(List.of(rest));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Commands.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(collection.resolve(name), List.of(lines), StandardCharsets.UTF_8);
    }

    private String file(String name) {
        return collection.resolve(name).toString();
    }
}
