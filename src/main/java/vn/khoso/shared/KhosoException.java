package vn.khoso.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown when the caller cannot go on. Carries an {@link ErrorCode} and the values its sentence mentions. */
public class KhosoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode errorCode;
    private final transient List<Object> arguments;

    /**
     * Names what went wrong.
     *
     * @param errorCode the named error
     * @param arguments values for the placeholders of its message, safe to show to the person who asked
     */
    public KhosoException(ErrorCode errorCode, Object... arguments) {
        this(errorCode, (Throwable) null, arguments);
    }

    /**
     * Names what went wrong and keeps its technical cause for the log.
     *
     * @param errorCode the named error
     * @param cause what happened below, never shown to visitors
     * @param arguments values for the placeholders of its message, safe to show to the person who asked
     */
    public KhosoException(ErrorCode errorCode, @Nullable Throwable cause, Object... arguments) {
        super(errorCode.code() + " " + errorCode.slug() + " " + List.of(arguments), cause);
        this.errorCode = errorCode;
        this.arguments = List.of(arguments);
    }

    /** Returns the named error. */
    public final ErrorCode errorCode() {
        return errorCode;
    }

    /** Returns the values for the placeholders of the message, in order. */
    public final List<Object> arguments() {
        return arguments;
    }
}
