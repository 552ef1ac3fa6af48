package vn.khoso.reports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khoso.reports.ReportPeriod;
import vn.khoso.reports.words.Names;
import vn.khoso.reports.words.Numbers;
import vn.khoso.reports.words.PeriodWords;

/** Sections III and IV, which the reporting body writes itself, and the last sentence. */
final class Assessment {

    private Assessment() {}

    static List<Block> blocks(Content content) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Composer.section(content, 3, "ĐÁNH GIÁ CHUNG"));
        add(blocks, content, "1. Ưu điểm", EditableText.STRENGTHS);
        add(blocks, content, "2. Hạn chế", EditableText.WEAKNESSES);
        add(blocks, content, "3. Nguyên nhân", EditableText.CAUSES);
        blocks.add(Composer.section(content, 4, "PHƯƠNG HƯỚNG, KIẾN NGHỊ"));
        add(blocks, content, "1. " + next(content.period()), EditableText.TASKS);
        add(blocks, content, "2. Kiến nghị", EditableText.PROPOSALS);
        blocks.add(new Block.Paragraph(closing(content), Optional.empty(), true));
        return blocks;
    }

    private static void add(List<Block> blocks, Content content, String heading, EditableText text) {
        blocks.add(new Block.Heading(2, heading));
        blocks.addAll(Composer.edited(content, text));
    }

    private static String next(ReportPeriod period) {
        String year = "năm" + Numbers.NO_BREAK;
        return switch (period.kind()) {
            case YEAR -> "Phương hướng " + year + (period.year() + 1);
            case SIX_MONTHS ->
                period.number() == 1
                        ? "Nhiệm vụ trọng tâm 6 tháng cuối " + year + period.year()
                        : "Phương hướng " + year + (period.year() + 1);
            case NINE_MONTHS -> "Nhiệm vụ trọng tâm quý IV " + year + period.year();
            case QUARTER ->
                period.number() == 4
                        ? "Phương hướng " + year + (period.year() + 1)
                        : "Nhiệm vụ trọng tâm thời gian còn lại của " + year + period.year();
            case RANGE -> "Nhiệm vụ trọng tâm thời gian tới";
        };
    }

    private static String closing(Content content) {
        Letterhead letterhead = content.letterhead();
        if (letterhead.style() == Letterhead.Style.PARTY) {
            return Names.capital(letterhead.issuerInText()) + " kính báo cáo " + letterhead.superiorInText()
                    + " xem xét, cho ý kiến chỉ đạo.";
        }
        return "Trên đây là báo cáo "
                + (content.yearOver() ? "kết quả thực hiện" : "tình hình thực hiện")
                + " chỉ tiêu sản phẩm truyền thông số "
                + (content.wholeProvince() ? "" : "của " + content.scopeName() + " ")
                + PeriodWords.full(content.period()) + ", " + letterhead.issuerInText() + " kính báo cáo "
                + letterhead.superiorInText() + " xem xét, chỉ đạo./.";
    }
}
