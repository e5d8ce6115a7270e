package kr.sandan.account;

import kr.sandan.platform.start.FirstAdmin;
import kr.sandan.platform.start.Preparation;
import kr.sandan.platform.start.StartRefused;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the administrator with whom a portal in production begins; the password is changed at the first sign-in. */
@Component
@Profile("production")
class FirstAccount implements Preparation {

    private final AccountService accounts;
    private final JdbcClient jdbc;
    private final FirstAdmin admin;

    FirstAccount(AccountService accounts, JdbcClient jdbc, FirstAdmin admin) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.admin = admin;
    }

    @Override
    public void prepare() {
        boolean empty =
                jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
        if (!empty) return;
        FirstAdmin first = admin.required();
        if (!PasswordRules.isGood(first.username(), first.password())) {
            throw new StartRefused(
                    "SANDAN_ADMIN_PASSWORD는 12자 이상이어야 하고 아이디나 널리 알려진 비밀번호를 포함할 수 없습니다.",
                    "SANDAN_ADMIN_PASSWORD needs 12 characters or more, without the user name or a well-known password.");
        }
        accounts.open(new OpenAccount(
                first.username(), first.username(), null, Role.ADMIN, Affiliation.NONE, null, first.password(), true));
    }
}
