package vn.khoso.tools.tesseract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khoso.tools.RecognisedPage;
import vn.khoso.tools.RecognisedPage.Block;
import vn.khoso.tools.RecognisedPage.Box;
import vn.khoso.tools.RecognisedPage.Word;

/** Reads the table Tesseract writes: one line for each page, block, paragraph, line and word (its manual, "TSV"). */
final class WordTable {

    private static final int COLUMNS = 12;
    private static final String PAGE = "1";
    private static final String WORD = "5";

    private WordTable() {}

    /** Leaves out words below the certainty, and signs without a letter or digit, which are mostly dirt. */
    static RecognisedPage read(String table, int certainty) {
        int width = 1;
        int height = 1;
        Map<String, List<Word>> paragraphs = new LinkedHashMap<>();
        for (String line : table.lines().skip(1).toList()) {
            String[] cells = line.split("\t", -1);
            if (cells.length >= COLUMNS && cells[0].equals(PAGE)) {
                width = Math.max(1, number(cells[8]));
                height = Math.max(1, number(cells[9]));
            } else if (cells.length >= COLUMNS && cells[0].equals(WORD)) {
                Word word = word(cells);
                if (word.certainty() >= certainty && word.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
                    paragraphs
                            .computeIfAbsent(cells[2] + "." + cells[3], key -> new ArrayList<>())
                            .add(word);
                }
            }
        }
        return new RecognisedPage(
                width, height, paragraphs.values().stream().map(Block::new).toList());
    }

    private static Word word(String[] cells) {
        String text = Normalizer.normalize(cells[11], Normalizer.Form.NFC).strip();
        Box box = new Box(
                Math.max(0, number(cells[6])),
                Math.max(0, number(cells[7])),
                Math.max(1, number(cells[8])),
                Math.max(1, number(cells[9])));
        return new Word(text, box, (int) Math.clamp(Math.floor(Double.parseDouble(cells[10])), 0, 100));
    }

    private static int number(String cell) {
        return Integer.parseInt(cell);
    }
}
