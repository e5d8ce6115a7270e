package kr.sandan.platform.sheet;

/** A file that cannot be read as a whole, with the one sentence that tells its owner why and what to do. */
public class SheetRefused extends RuntimeException {

    private final Object[] arguments;

    /**
     * @param messageKey key of the sentence
     * @param arguments values the sentence names
     */
    public SheetRefused(String messageKey, Object... arguments) {
        super(messageKey);
        this.arguments = arguments;
    }

    public String messageKey() {
        return String.valueOf(getMessage());
    }

    public Object[] arguments() {
        return arguments;
    }
}
