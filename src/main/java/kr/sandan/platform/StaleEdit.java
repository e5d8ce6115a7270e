package kr.sandan.platform;

/** Somebody else changed the row after the form was opened. */
public class StaleEdit extends RuntimeException {

    public StaleEdit(String what, Object id) {
        super(what + " " + id);
    }
}
