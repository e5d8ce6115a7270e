package kr.sandan.platform;

/** No such row, or one that the asking account may not know of: both are answered alike. */
public class NotFound extends RuntimeException {

    public NotFound(String what, Object id) {
        super(what + " " + id);
    }
}
