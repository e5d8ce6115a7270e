package kr.sandan.account;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import kr.sandan.platform.web.SignedIn;
import kr.sandan.platform.web.SignedInContext;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signs in by name and password. An unknown name, a wrong password, a disabled and an expired account are answered alike
 * and take the same time; so is a locked name, whether an account bears it or not.
 */
@Component
class SignInProvider implements AuthenticationProvider {

    private final SignInRows rows;
    private final SignInFailures failures;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String nobodysHash;

    /** Each check takes 19 MiB and a core: more at once would only slow all of them. */
    private final Semaphore checks = new Semaphore(Runtime.getRuntime().availableProcessors() * 2, true);

    SignInProvider(SignInRows rows, SignInFailures failures, PasswordEncoder passwords, Clock clock) {
        this.rows = rows;
        this.failures = failures;
        this.passwords = passwords;
        this.clock = clock;
        this.nobodysHash = passwords.encode("nobody's password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (!failures.admits(name)) throw new LockedException("too many failures");
        Optional<SignInRow> row = rows.find(name);
        boolean right = matches(password, row.map(SignInRow::passwordHash).orElse(nobodysHash));
        if (!right || row.isEmpty() || !row.get().active()) {
            if (failures.isLocked(name)) throw new LockedException("too many failures");
            throw new BadCredentialsException("refused");
        }
        failures.forget(name);
        SignedIn account = row.get().account();
        rows.signedIn(account.id(), clock.instant());
        return SignedInContext.authentication(account);
    }

    private boolean matches(String password, String hash) {
        checks.acquireUninterruptibly();
        try {
            return passwords.matches(password, hash);
        } finally {
            checks.release();
        }
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
