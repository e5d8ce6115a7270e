package kr.sandan.platform;

import java.util.OptionalLong;
import org.hibernate.envers.RevisionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Signs every revision with the acting account and the reason given for the change. */
@Component
class ChangeRevisionListener implements RevisionListener {

    private final ObjectProvider<CurrentAccount> current;

    ChangeRevisionListener(ObjectProvider<CurrentAccount> current) {
        this.current = current;
    }

    @Override
    public void newRevision(Object revision) {
        OptionalLong account =
                current.stream().findFirst().map(CurrentAccount::id).orElse(OptionalLong.empty());
        ((ChangeRevision) revision).sign(account.isPresent() ? account.getAsLong() : null, ChangeReason.current());
    }
}
