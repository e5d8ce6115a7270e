package kr.sandan.platform.start;

/** The portal cannot start, for a reason that whoever started it can mend. Told in one sentence, never as a trace. */
public class StartRefused extends RuntimeException {

    private final String korean;

    /**
     * @param korean what is wrong and what to do about it
     * @param english the same in English
     */
    public StartRefused(String korean, String english) {
        super(english);
        this.korean = korean;
    }

    public StartRefused(String korean, String english, Throwable cause) {
        super(english, cause);
        this.korean = korean;
    }

    public String korean() {
        return korean;
    }

    public String english() {
        return String.valueOf(getMessage());
    }
}
