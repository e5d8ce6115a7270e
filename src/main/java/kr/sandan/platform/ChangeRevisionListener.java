package kr.sandan.platform;

import java.time.Clock;
import java.util.OptionalLong;
import org.hibernate.envers.RevisionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Signs every revision with the time, the acting account and the reason given for the change. */
@Component
class ChangeRevisionListener implements RevisionListener {

    private final ObjectProvider<CurrentAccount> current;
    private final Clock clock;

    ChangeRevisionListener(ObjectProvider<CurrentAccount> current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void newRevision(Object revision) {
        OptionalLong account =
                current.stream().findFirst().map(CurrentAccount::id).orElse(OptionalLong.empty());
        Long by = account.isPresent() ? account.getAsLong() : null;
        ((ChangeRevision) revision).sign(clock.instant(), by, ChangeReason.current());
    }
}
