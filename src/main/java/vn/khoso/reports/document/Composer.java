package vn.khoso.reports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.khoso.organisation.Level;
import vn.khoso.reports.ReportScope;
import vn.khoso.reports.words.Names;
import vn.khoso.reports.words.Numbers;
import vn.khoso.reports.words.PeriodWords;

/** Puts the whole report together. */
public final class Composer {

    private static final int ROMAN_NUMBERS = 5;
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V");

    private final Content content;
    private final boolean party;

    private Composer(Content content) {
        this.content = content;
        this.party = content.letterhead().style() == Letterhead.Style.PARTY;
    }

    /** Returns the document of a report. */
    public static Document compose(Content content) {
        return new Composer(content).document();
    }

    private Document document() {
        List<Block> body = new ArrayList<>(Introduction.blocks(content));
        body.addAll(Results.blocks(content));
        body.addAll(Assessment.blocks(content));
        return new Document(
                content.letterhead(),
                "BÁO CÁO",
                subject(),
                "tháng" + Numbers.NO_BREAK
                        + Numbers.monthInText(content.signedIn().getMonthValue()) + " năm" + Numbers.NO_BREAK
                        + content.signedIn().getYear(),
                content.draft(),
                body,
                annexes());
    }

    private List<String> subject() {
        String what = content.yearOver() ? "kết quả thực hiện" : "tình hình thực hiện";
        String where = content.wholeProvince() ? "" : ", " + content.scopeName();
        if (party) {
            return List.of(
                    what + " chỉ tiêu sản phẩm truyền thông số đặc trưng",
                    Numbers.holdSymbols("theo " + content.letterhead().basisInSubject()) + where + ", "
                            + PeriodWords.full(content.period()));
        }
        return List.of(
                Names.capital(what) + " chỉ tiêu sản phẩm truyền thông số",
                content.wholeProvince()
                        ? PeriodWords.full(content.period())
                        : "của " + content.scopeName() + ", " + PeriodWords.full(content.period()));
    }

    private List<Document.Annex> annexes() {
        List<Document.Annex> annexes = new ArrayList<>();
        String period = PeriodWords.full(content.period());
        annexes.add(annex(
                1,
                List.of(
                        "Danh mục sản phẩm truyền thông số đặc trưng" + (party ? " " + period : ""),
                        party ? "" : period),
                true,
                ProductAnnex.block(content)));
        if (hasAreas()) {
            annexes.add(annex(
                    2,
                    List.of("Số sản phẩm của các tổ chức cấp xã" + (party ? " " + period : ""), party ? "" : period),
                    false,
                    AreaAnnex.block(content)));
        }
        return annexes;
    }

    private boolean hasAreas() {
        boolean many = switch (content.scope()) {
            case ReportScope.Province province -> true;
            case ReportScope.OfLevel level -> level.level() == Level.COMMUNE;
            case ReportScope.Association association -> true;
            case ReportScope.Area area -> false;
            case ReportScope.OneOrganisation one -> false;
        };
        return many && !content.of(Level.COMMUNE).isEmpty();
    }

    private Document.Annex annex(int number, List<String> lines, boolean landscape, Block block) {
        String head = (party ? "PHỤ LỤC " : "Phụ lục ") + ROMAN.get(number - 1);
        List<String> name = lines.stream()
                .filter(line -> !line.isEmpty())
                .map(line -> party ? line : line.toUpperCase(Locale.ROOT))
                .toList();
        // one line across the landscape page, as the sample has it
        List<String> set = landscape ? List.of(String.join(" ", name)) : name;
        return new Document.Annex(head, set, landscape, List.of(block));
    }

    /** Returns a heading of the first level in the style of the letterhead. */
    static Block.Heading section(Content content, int number, String text) {
        if (number < 1 || number > ROMAN_NUMBERS) {
            throw new IllegalArgumentException("a report has 1 to 5 sections, got " + number);
        }
        String mark = content.letterhead().style() == Letterhead.Style.PARTY ? "- " : ". ";
        return new Block.Heading(1, ROMAN.get(number - 1) + mark + text);
    }

    /** Returns the name of "chỉ tiêu" for a level that is reached within the year or at its end. */
    static String yearly(Content content) {
        return content.yearOver() ? "mức tối thiểu" : "mức tối thiểu của cả năm";
    }

    /** Returns an editable text as its paragraphs. */
    static List<Block> edited(Content content, EditableText text) {
        String words = content.edits()
                .getOrDefault(text.key(), text.draft(content.period(), content.yearOver(), content.totals()));
        return EditableText.filled(words, content.totals())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> (Block) new Block.Paragraph(line, Optional.of(text.key()), false))
                .toList();
    }
}
