package kr.sandan.platform;

import org.jspecify.annotations.Nullable;

/** A change that a rule of the business refuses, said in the user's words by a message key. */
public class RuleBroken extends RuntimeException {

    private final @Nullable String field;
    private final Object[] arguments;

    /**
     * @param field the form field the user must mend, or null when the refusal concerns the whole change
     * @param messageKey key of the sentence that says what is wrong and what to do
     * @param arguments values the sentence names
     */
    public RuleBroken(@Nullable String field, String messageKey, Object... arguments) {
        super(messageKey);
        this.field = field;
        this.arguments = arguments;
    }

    public @Nullable String field() {
        return field;
    }

    public String messageKey() {
        return String.valueOf(getMessage());
    }

    public Object[] arguments() {
        return arguments;
    }
}
