package kr.sandan.load;

/** Somebody cancelled the load while it was being worked on; what was done is rolled back. */
public class LoadCancelled extends RuntimeException {

    LoadCancelled(long loadId) {
        super("load " + loadId + " was cancelled", null, false, false);
    }
}
