package kr.sandan.account;

import java.time.Clock;
import kr.sandan.platform.ChangeReason;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.SignedIn;
import kr.sandan.platform.web.SignedInSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords, changed by their owner or reset by an administrator. */
@Service
@Transactional
public class PasswordService {

    private final Accounts accounts;
    private final SignInRows rows;
    private final SignInFailures failures;
    private final SignedInSessions sessions;
    private final PasswordEncoder passwords;
    private final Clock clock;

    PasswordService(
            Accounts accounts,
            SignInRows rows,
            SignInFailures failures,
            SignedInSessions sessions,
            PasswordEncoder passwords,
            Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.failures = failures;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Takes the owner's new password, ends the account's other sessions and returns what the kept session now stands for.
     * A refusal is committed too: it counts as a failed attempt.
     */
    @Transactional(noRollbackFor = RuleBroken.class)
    public SignedIn change(long id, String oldPassword, String newPassword, String keptSessionId) {
        Account account = held(id);
        if (!failures.admits(account.username()) || !passwords.matches(oldPassword, account.passwordHash())) {
            throw new RuleBroken("oldPassword", "account.refused.old-password");
        }
        failures.forget(account.username());
        if (newPassword.equals(oldPassword)) throw new RuleBroken("newPassword", "account.refused.password-same");
        PasswordRules.check("newPassword", account.username(), newPassword);
        account.setPassword(passwords.encode(newPassword), false, clock.instant());
        accounts.saveAndFlush(account);
        sessions.endOthers(account.username(), keptSessionId);
        return rows.find(id).orElseThrow().account();
    }

    /** Ends all sessions and returns a password that is good for one sign-in and must be changed there. */
    public String reset(long id, @Nullable String reason) {
        ChangeReason.state(reason);
        Account account = held(id);
        String temporary = TemporaryPassword.next();
        account.setPassword(passwords.encode(temporary), true, clock.instant());
        accounts.saveAndFlush(account);
        failures.forget(account.username());
        sessions.end(account.username());
        return temporary;
    }

    private Account held(long id) {
        return accounts.hold(id).orElseThrow(() -> new NotFound("account", id));
    }
}
