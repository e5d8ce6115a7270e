package kr.sandan.account;

import java.time.Clock;
import java.util.Locale;
import kr.sandan.platform.RuleBroken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of an account. */
@Service
@Transactional
public class AccountService {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;

    AccountService(Accounts accounts, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Opens an account and returns its number. */
    public long open(OpenAccount command) {
        if (accounts.existsByUsername(command.username().strip().toLowerCase(Locale.ROOT))) {
            throw new RuleBroken("username", "account.refused.username-taken");
        }
        return accounts.save(new Account(command, passwords.encode(command.password()), clock.instant()))
                .id();
    }
}
