package vn.khoso.tools.tesseract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.khoso.tools.RecognisedPage;
import vn.khoso.tools.Samples;
import vn.khoso.tools.TextRecognition;
import vn.khoso.tools.ToolsTest;

/** Vietnamese words in pictures, with no Tesseract installed. */
@ToolsTest
@Tag("media")
class TesseractIT {

    @Autowired
    private TextRecognition recognition;

    @TempDir
    private Path directory;

    @Test
    void readsTheWordsOfAnInfographicAndWhereTheyStand() {
        RecognisedPage page = recognition.recognise(Samples.demo("infographic-vong-tron-rui-ro.png"));

        String text = page.blocks().stream().map(RecognisedPage.Block::text).collect(Collectors.joining(" | "));
        assertThat(text).contains("Các mối đe dọa", "Biện pháp đối phó", "Các lỗ hổng", "giảm thiểu");
        assertThat(page.widthPx()).isEqualTo(1121);
        assertThat(page.heightPx()).isEqualTo(876);
        RecognisedPage.Word measures = page.blocks().stream()
                .flatMap(block -> block.words().stream())
                .filter(word -> word.text().equals("Biện"))
                .findFirst()
                .orElseThrow();
        assertThat(measures.box().left() + measures.box().width()).isLessThan(1121);
        assertThat(measures.certainty()).isGreaterThan(60);
    }

    @Test
    void findsNoWordsWhereThereAreNone() throws IOException {
        Path grey = directory.resolve("grey.png");
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_GRAY), "png", grey.toFile());

        assertThat(recognition.recognise(grey).wordCount()).isZero();
    }

    @Test
    void leavesOutWhatIsUncertainAndWhatIsNoWord() throws IOException {
        String table = """
                level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
                1\t1\t0\t0\t0\t0\t0\t0\t200\t100\t-1\t
                5\t1\t1\t1\t1\t1\t10\t10\t40\t12\t91.4\tLie\u0302n
                5\t1\t1\t1\t1\t2\t60\t12\t40\t14\t88\thoan
                5\t1\t1\t1\t1\t3\t110\t10\t10\t12\t95\t—
                5\t1\t2\t1\t1\t1\t10\t60\t40\t12\t20\tmờ
                """;

        RecognisedPage page = WordTable.read(table, 60);

        assertThat(page.blocks()).hasSize(1);
        assertThat(page.blocks().getFirst().text()).isEqualTo("Liên hoan");
        assertThat(page.blocks().getFirst().box()).isEqualTo(new RecognisedPage.Box(10, 10, 90, 16));
        assertThat(page.widthPx()).isCloseTo(200, within(0));
    }
}
