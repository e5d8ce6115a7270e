package kr.sandan.account;

import java.util.UUID;

/** New accounts for tests, each with a name of its own and the same password. */
public class AccountFixtures {

    public static final String PASSWORD = "right-password-1";

    private final AccountService accounts;

    public AccountFixtures(AccountService accounts) {
        this.accounts = accounts;
    }

    /** An account as the test names it. */
    public record Person(long id, String username) {}

    public Person open(Role role, Affiliation place) {
        return open(role, place, false);
    }

    public Person open(Role role, Affiliation place, boolean mustChangePassword) {
        String name = "t" + UUID.randomUUID().toString().substring(0, 12);
        long id = accounts.open(
                new OpenAccount(name, "시험 " + name, null, role, place, null, PASSWORD, mustChangePassword));
        return new Person(id, name);
    }

    public Person viewer() {
        return open(Role.VIEWER, Affiliation.NONE);
    }
}
