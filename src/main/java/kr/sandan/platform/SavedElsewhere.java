package kr.sandan.platform;

/**
 * Another text was saved under the key of this form before: in a second window, on another device, or on the page that the
 * user has gone back from. Nothing is dropped: the form is shown again with what was typed and a key of its own.
 */
public class SavedElsewhere extends RuleBroken {

    public static final String MESSAGE = "platform.form.saved-elsewhere";

    /** @param when the other text was saved, as people read it */
    public SavedElsewhere(String when) {
        super(null, MESSAGE, when);
    }
}
