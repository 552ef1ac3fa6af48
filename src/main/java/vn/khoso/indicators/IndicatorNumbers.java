package vn.khoso.indicators;

import java.net.URI;
import java.net.URISyntaxException;
import vn.khoso.shared.KhosoException;

/**
 * What an organisation reports for a period. Evidence is a link to a document or page; it is asked for wherever something
 * is claimed.
 *
 * @param ownSite address of its own site or section elsewhere; empty for none
 * @param managementModel whether it works by a digital management model
 * @param modelEvidence where that can be seen
 * @param staff how many cadres it has
 * @param proficient how many of them master the basic digital tools
 * @param staffEvidence where that can be seen
 * @param fullTime how many full-time cadres it has
 * @param trained how many of them were trained
 * @param trainingEvidence where that can be seen
 */
public record IndicatorNumbers(
        String ownSite,
        boolean managementModel,
        String modelEvidence,
        int staff,
        int proficient,
        String staffEvidence,
        int fullTime,
        int trained,
        String trainingEvidence) {

    private static final int MOST = 10_000;
    private static final int LONGEST_LINK = 1000;

    /**
     * Cleans and checks what was typed.
     *
     * @throws KhosoException {@link IndicatorProblem#NUMBERS_UNFIT}, {@link IndicatorProblem#LINK_UNFIT} or
     *     {@link IndicatorProblem#EVIDENCE_MISSING}, each with the name of the component
     */
    public IndicatorNumbers {
        ownSite = link("ownSite", ownSite);
        modelEvidence = link("modelEvidence", modelEvidence);
        staffEvidence = link("staffEvidence", staffEvidence);
        trainingEvidence = link("trainingEvidence", trainingEvidence);
        part("proficient", proficient, staff);
        part("trained", trained, fullTime);
        evidence("modelEvidence", managementModel, modelEvidence);
        evidence("staffEvidence", proficient > 0, staffEvidence);
        evidence("trainingEvidence", trained > 0, trainingEvidence);
    }

    private static void part(String name, int part, int whole) {
        if (part < 0 || part > whole || whole > MOST) {
            throw new KhosoException(IndicatorProblem.NUMBERS_UNFIT, name);
        }
    }

    private static void evidence(String name, boolean claimed, String link) {
        if (claimed && link.isEmpty()) {
            throw new KhosoException(IndicatorProblem.EVIDENCE_MISSING, name);
        }
    }

    private static String link(String name, String typed) {
        String given = typed.strip();
        if (!given.isEmpty() && (given.length() > LONGEST_LINK || !isWeb(given))) {
            throw new KhosoException(IndicatorProblem.LINK_UNFIT, name);
        }
        return given;
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
