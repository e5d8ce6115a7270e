package kr.sandan.platform.web;

import java.util.Locale;
import java.util.Set;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * What codes are called from a day on, where that is not what the program calls them. Pages need not ask: their texts are
 * the terms of their own two days.
 */
public interface DatedTerms {

    /** Whether the text of a key is the term of a code, which may be another on another day. */
    boolean mayChange(String key);

    /** Whether anything was ever said of the key's term beside what the program says. */
    boolean hasChanged(String key);

    /** Another number whenever something else is said of any term. */
    long state();

    /** What the code is called on a day, as known on a day; null where the program's own term stands. */
    @Nullable
    String term(String key, Locale language, AsOf asOf);

    /** Every term that the code has had or will have, the program's own first: whoever reads files takes any of them. */
    Set<String> everCalled(String key, Locale language);
}
