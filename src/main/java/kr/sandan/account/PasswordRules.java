package kr.sandan.account;

import java.util.Locale;
import kr.sandan.platform.RuleBroken;

/** Which passwords a person may choose. */
final class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int DIFFERENT = 5;

    private PasswordRules() {}

    /** Refuses short passwords, those that hold the user name, and the one printed in the manual. */
    static void check(String field, String username, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new RuleBroken(field, "account.refused.password-length", SHORTEST, LONGEST);
        }
        if (!isGood(username, password)) throw new RuleBroken(field, "account.refused.password-guessable");
    }

    static boolean isGood(String username, String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return password.length() >= SHORTEST
                && password.length() <= LONGEST
                && password.chars().distinct().count() >= DIFFERENT
                && !lower.contains(username.toLowerCase(Locale.ROOT))
                && !lower.contains(DemonstrationAccounts.PASSWORD);
    }
}
