package kr.sandan.project;

import java.util.Set;
import kr.sandan.account.AccountScope;
import kr.sandan.account.Role;
import kr.sandan.account.Scope;
import kr.sandan.account.WorkingAccount;
import kr.sandan.account.WorkingAccounts;
import kr.sandan.platform.CurrentAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which projects the acting account gets to see, and which it may change. */
@Component
public class ProjectSight {

    private static final Set<Role> READ =
            Set.of(Role.ADMIN, Role.PROGRAMME_OFFICER, Role.HEAD_OFFICE_STAFF, Role.APPROVER, Role.REGIONAL_STAFF);
    private static final Set<Role> KEEP = Set.of(Role.ADMIN, Role.HEAD_OFFICE_STAFF, Role.REGIONAL_STAFF);

    private final CurrentAccount account;
    private final WorkingAccounts accounts;
    private final AccountScope scopes;

    ProjectSight(CurrentAccount account, WorkingAccounts accounts, AccountScope scopes) {
        this.account = account;
        this.accounts = accounts;
        this.scopes = scopes;
    }

    /** Whether it sees projects at all. */
    public boolean reads() {
        return is(READ);
    }

    /** Whether it may change a project of a headquarters; one of none is changed by whoever changes all. */
    public boolean keeps(@Nullable Long officeId) {
        return is(KEEP) && scope().covers(officeId);
    }

    /** The headquarters whose projects it sees, beside those of none. */
    public Scope scope() {
        return scopes.current();
    }

    private boolean is(Set<Role> roles) {
        return account.id().stream()
                .mapToObj(accounts::find)
                .flatMap(found -> found.stream())
                .map(WorkingAccount::role)
                .anyMatch(roles::contains);
    }
}
