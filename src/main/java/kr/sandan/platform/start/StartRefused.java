package kr.sandan.platform.start;

/** The portal cannot start, for a reason that whoever started it can mend. Told in one sentence, never as a trace. */
public class StartRefused extends RuntimeException {

    private final String remedy;

    /**
     * @param sentence what is wrong, in Korean and in English
     * @param remedy what to do about it
     */
    public StartRefused(String sentence, String remedy) {
        super(sentence);
        this.remedy = remedy;
    }

    public StartRefused(String sentence, String remedy, Throwable cause) {
        super(sentence, cause);
        this.remedy = remedy;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    public String remedy() {
        return remedy;
    }
}
