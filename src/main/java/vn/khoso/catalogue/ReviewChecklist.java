package vn.khoso.catalogue;

import java.util.EnumMap;
import java.util.Map;

/**
 * What an editor checks before publishing.
 *
 * @param answers the answers given so far
 */
public record ReviewChecklist(Map<Question, Answer> answers) {

    /** Nothing answered. */
    public static final ReviewChecklist EMPTY = new ReviewChecklist(Map.of());

    /** Copies the answers. */
    public ReviewChecklist {
        answers = Map.copyOf(answers);
    }

    /** The questions, in the order they are asked. */
    public enum Question {
        /** Content is right and holds no state secret. */
        CONTENT_AND_SECRETS,
        /** Maps show Hoàng Sa and Trường Sa. */
        MAPS,
        /** Flags, emblems and leaders' portraits as the rules ask. */
        SYMBOLS,
        /** Recognisable people agreed. */
        CONSENT,
        /** Children: guardians agreed, and the child from seven years on. */
        CHILDREN,
        /** Sources of music, pictures and texts are named. */
        SOURCES,
        /** Parts made with AI are labelled. */
        AI_LABEL,
        /** Captions, transcript or text alternative were read through. */
        TEXT_FOR_ALL,
        /** Title and summary are plain and can be found. */
        PLAIN_WORDS
    }

    /** An editor's answer. */
    public enum Answer {
        /** Đạt. */
        OK,
        /** Chưa; blocks publishing. */
        NOT_YET,
        /** Không có. */
        NOT_APPLICABLE
    }

    /** Returns how many questions are unanswered or answered "not yet"; 0 when the product may be published. */
    public int open() {
        return Question.values().length - settled();
    }

    /** Returns how many questions are settled. */
    public int settled() {
        return (int) answers.values().stream()
                .filter(answer -> answer != Answer.NOT_YET)
                .count();
    }

    /** Returns every question answered the same way; for the demonstration and for tests. */
    public static ReviewChecklist all(Answer answer) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            answers.put(question, answer);
        }
        return new ReviewChecklist(answers);
    }
}
