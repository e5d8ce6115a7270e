package kr.sandan.load;

/** The portal is shutting down; the work is rolled back and begins again when it is up. */
class LoadInterrupted extends RuntimeException {

    LoadInterrupted(long loadId) {
        super("load " + loadId + " goes on after the restart", null, false, false);
    }
}
