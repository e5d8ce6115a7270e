package kr.sandan.account;

import java.util.OptionalLong;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The account in whose name this thread works: signed in, or lent to a job. */
@Component
public class ActingAccount implements CurrentAccount {

    private final ThreadLocal<@Nullable Long> lent = new ThreadLocal<>();

    @Override
    public OptionalLong id() {
        Long job = lent.get();
        if (job != null) return OptionalLong.of(job);
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.getPrincipal() instanceof SignedIn account
                ? OptionalLong.of(account.id())
                : OptionalLong.empty();
    }

    /** Runs a job in the name of the account that ordered it. */
    public void as(long account, Runnable job) {
        Long before = lent.get();
        lent.set(account);
        try {
            job.run();
        } finally {
            if (before == null) lent.remove();
            else lent.set(before);
        }
    }
}
