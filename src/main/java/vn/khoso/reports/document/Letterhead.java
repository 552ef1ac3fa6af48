package vn.khoso.reports.document;

import java.util.List;
import java.util.Optional;

/**
 * What belongs to the body that reports: the blocks of the first page, the signature and the recipients, the measures
 * that its rules of form leave open. It is data, kept for each body, and copied into a report.
 *
 * @param style whose rules of form it follows
 * @param superior lines of the body above, in capitals
 * @param issuer lines of the reporting body, in capitals
 * @param symbol what follows the number the clerk gives, such as {@code /BC-MTTQ-BTT}
 * @param place before the date: {@code Quảng Ngãi}
 * @param issuerInText the body inside a sentence
 * @param issuerInFull the body in the heads of annexes
 * @param basis the directive in full, after "Thực hiện"
 * @param basisInShort its short name, used after the first time
 * @param basisInSubject what the subject says after "theo", in the style of the Party
 * @param addressee who the report is sent up to, empty when only the recipients say it
 * @param superiorInText who is asked to consider it, in the last sentence
 * @param signatory lines above the signature, the last one the office
 * @param signer the name below it
 * @param recipients lines of "Nơi nhận", without dash and end sign
 * @param margins of the page
 * @param annexRows how many of the newest commune products the annex lists; empty for all
 * @param threshold from how many bodies without a product an area is named in mid-year
 */
public record Letterhead(
        Style style,
        List<String> superior,
        List<String> issuer,
        String symbol,
        String place,
        String issuerInText,
        String issuerInFull,
        String basis,
        String basisInShort,
        String basisInSubject,
        String addressee,
        String superiorInText,
        List<String> signatory,
        String signer,
        List<String> recipients,
        Margins margins,
        Optional<Integer> annexRows,
        int threshold) {

    /** Copies the lists and refuses what could not be printed. */
    public Letterhead {
        superior = List.copyOf(superior);
        issuer = List.copyOf(issuer);
        signatory = List.copyOf(signatory);
        recipients = List.copyOf(recipients);
        if (issuer.isEmpty() || issuerInText.isBlank() || signatory.isEmpty()) {
            throw new IllegalArgumentException("a letterhead names its issuer and who signs");
        }
        if (threshold < 1 || annexRows.filter(rows -> rows < 1).isPresent()) {
            throw new IllegalArgumentException(
                    "threshold and annexRows must be >= 1, got " + threshold + ", " + annexRows);
        }
    }

    /** Returns whose rules of form, as numbers. */
    public Measures measures() {
        return style == Style.STATE ? Measures.STATE : Measures.PARTY;
    }

    /** Whose rules of form are followed. */
    public enum Style {
        /** Decree 30/2020/NĐ-CP, Annex I. */
        STATE,
        /** Hướng dẫn 36-HD/VPTW of 3 April 2018. */
        PARTY
    }

    /**
     * The margins of a page.
     *
     * @param topMm top
     * @param rightMm right
     * @param bottomMm bottom
     * @param leftMm left
     */
    public record Margins(int topMm, int rightMm, int bottomMm, int leftMm) {

        /** Refuses margins that leave no room for the tables or the number of the page. */
        public Margins {
            if (topMm < 15 || bottomMm < 15 || leftMm < 10 || rightMm < 10 || leftMm + rightMm > 60) {
                throw new IllegalArgumentException("margins must be 15 mm or more, the sides together at most 60, got "
                        + topMm + "/" + rightMm + "/" + bottomMm + "/" + leftMm);
            }
        }
    }
}
