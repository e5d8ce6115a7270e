package kr.sandan.account;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The administrator with whom a portal in production begins. The name and the first password come from the environment
 * and are asked for only while there is no account; the password must be changed at the first sign-in.
 */
@Component
@Profile("production")
class FirstAdmin implements ApplicationRunner {

    private final AccountService accounts;
    private final JdbcClient jdbc;
    private final @Nullable String username;
    private final @Nullable String password;

    FirstAdmin(
            AccountService accounts,
            JdbcClient jdbc,
            @Value("${sandan.admin.username:#{null}}") @Nullable String username,
            @Value("${sandan.admin.password:#{null}}") @Nullable String password) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.username = username;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean empty =
                jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
        if (!empty) return;
        if (username == null || username.isBlank() || password == null || password.isBlank()) {
            throw new FirstAdminRefused("there is no account yet: set SANDAN_ADMIN_USERNAME and SANDAN_ADMIN_PASSWORD");
        }
        if (!PasswordRules.isGood(username, password)) {
            throw new FirstAdminRefused(
                    "SANDAN_ADMIN_PASSWORD needs 12 characters or more, without the user name and not a default");
        }
        accounts.open(new OpenAccount(username, username, null, Role.ADMIN, Affiliation.NONE, null, password, true));
    }

    /** Says in one sentence why the portal cannot begin. */
    static class FirstAdminRefused extends RuntimeException {

        FirstAdminRefused(String sentence) {
            super(sentence);
        }
    }
}
