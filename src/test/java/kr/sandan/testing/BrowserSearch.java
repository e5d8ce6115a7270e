package kr.sandan.testing;

/** Looks for a browser as the browser tests do, in a process of its own, and says what they would say. */
public final class BrowserSearch {

    private BrowserSearch() {}

    public static void main(String[] none) {
        try {
            System.out.println(Chromium.find().executable());
        } catch (AssertionError missing) {
            System.out.println(missing.getMessage());
            System.exit(1);
        }
    }
}
