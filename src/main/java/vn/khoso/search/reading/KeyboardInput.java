package vn.khoso.search.reading;

import com.ibm.icu.text.Normalizer2;

/** Turns raw Telex ({@code tuyeen}) or VNI ({@code tuye6n}) typing, left over by a keyboard switched off, into letters. */
final class KeyboardInput {

    private static final String TONE_KEYS = "fsrxj";
    private static final String TONE_DIGITS = "21345";
    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";
    private static final char CIRCUMFLEX = '\u0302';
    private static final char BREVE = '\u0306';
    private static final char HORN = '\u031b';
    private static final String VOWELS = "aeiouy";

    private final Normalizer2 composition = Normalizer2.getNFCInstance();

    /** Returns the letters that Telex makes of the keys; the keys themselves when they mean nothing. */
    String telex(String keys) {
        Typed typed = new Typed();
        for (int i = 0; i < keys.length(); i++) {
            if (!typed.telex(keys.charAt(i))) {
                typed.letter(keys.charAt(i));
            }
        }
        return composition.normalize(typed.text());
    }

    /** Returns the letters that VNI makes of the keys; the keys themselves when they mean nothing. */
    String vni(String keys) {
        Typed typed = new Typed();
        for (int i = 0; i < keys.length(); i++) {
            if (!typed.vni(keys.charAt(i))) {
                typed.letter(keys.charAt(i));
            }
        }
        return composition.normalize(typed.text());
    }

    /** A syllable while it is typed: plain letters, a mark for each, one tone. */
    private static final class Typed {

        private final StringBuilder letters = new StringBuilder();
        private final StringBuilder marks = new StringBuilder();
        private String tone = "";

        void letter(char letter) {
            letters.append(letter);
            marks.append(' ');
        }

        boolean telex(char key) {
            int toneKey = TONE_KEYS.indexOf(key);
            if (toneKey >= 0) {
                return tone(TONES.charAt(toneKey));
            }
            return switch (key) {
                case 'd' -> stroke();
                case 'a', 'e', 'o' -> mark(String.valueOf(key), CIRCUMFLEX);
                case 'w' -> hornOrBreve();
                default -> false;
            };
        }

        boolean vni(char key) {
            int toneKey = TONE_DIGITS.indexOf(key);
            if (toneKey >= 0) {
                return tone(TONES.charAt(toneKey));
            }
            return switch (key) {
                case '6' -> mark("aeo", CIRCUMFLEX);
                case '7' -> mark("ou", HORN) && alsoHornBefore();
                case '8' -> mark("a", BREVE);
                case '9' -> stroke();
                default -> false;
            };
        }

        private boolean tone(char mark) {
            boolean hasVowel = letters.chars().anyMatch(letter -> VOWELS.indexOf(letter) >= 0);
            if (!hasVowel || !tone.isEmpty()) {
                return false;
            }
            tone = String.valueOf(mark);
            return true;
        }

        private boolean stroke() {
            if (letters.isEmpty() || letters.charAt(0) != 'd') {
                return false;
            }
            letters.setCharAt(0, 'đ');
            return true;
        }

        private boolean hornOrBreve() {
            return (mark("aou", HORN) && alsoHornBefore()) || typedAlone();
        }

        /** In Telex a w without a vowel before it is ư. */
        private boolean typedAlone() {
            letters.append('u');
            marks.append(HORN);
            return true;
        }

        /** Gives the last of these letters its mark; a takes a breve where others take a horn. */
        private boolean mark(String candidates, char mark) {
            for (int i = letters.length() - 1; i >= 0; i--) {
                if (candidates.indexOf(letters.charAt(i)) >= 0 && marks.charAt(i) == ' ') {
                    marks.setCharAt(i, letters.charAt(i) == 'a' && mark == HORN ? BREVE : mark);
                    return true;
                }
            }
            return false;
        }

        /** One key makes both letters of ươ. */
        private boolean alsoHornBefore() {
            int last = marks.lastIndexOf(String.valueOf(HORN));
            boolean both = last > 0 && letters.charAt(last) == 'o' && letters.charAt(last - 1) == 'u';
            if (both && marks.charAt(last - 1) == ' ') {
                marks.setCharAt(last - 1, HORN);
            }
            return true;
        }

        String text() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < letters.length(); i++) {
                text.append(letters.charAt(i));
                if (marks.charAt(i) != ' ') {
                    text.append(marks.charAt(i));
                }
            }
            return text + tone;
        }
    }
}
