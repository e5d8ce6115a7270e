package kr.sandan.call;

import java.util.Set;
import kr.sandan.account.AccountScope;
import kr.sandan.account.Role;
import kr.sandan.account.Scope;
import kr.sandan.account.WorkingAccount;
import kr.sandan.account.WorkingAccounts;
import kr.sandan.platform.CurrentAccount;
import org.springframework.stereotype.Component;

/** Which calls and applications the acting account gets to see. */
@Component
public class CallSight {

    private static final Set<Role> SEE_DRAFTS = Set.of(Role.ADMIN, Role.PROGRAMME_OFFICER, Role.HEAD_OFFICE_STAFF);
    private static final Set<Role> SEE_APPLICATIONS =
            Set.of(Role.ADMIN, Role.PROGRAMME_OFFICER, Role.HEAD_OFFICE_STAFF, Role.APPROVER, Role.REGIONAL_STAFF);

    private final CurrentAccount account;
    private final WorkingAccounts accounts;
    private final AccountScope scopes;

    CallSight(CurrentAccount account, WorkingAccounts accounts, AccountScope scopes) {
        this.account = account;
        this.accounts = accounts;
        this.scopes = scopes;
    }

    /** Whether calls are seen that are not announced yet. */
    public boolean drafts() {
        return SEE_DRAFTS.contains(role());
    }

    /** In which offices' areas applications are seen before anything is published of them. */
    public Scope applications() {
        return SEE_APPLICATIONS.contains(role()) ? scopes.current() : Scope.NOWHERE;
    }

    private Role role() {
        return account.id().stream()
                .mapToObj(accounts::find)
                .flatMap(found -> found.stream())
                .map(WorkingAccount::role)
                .findFirst()
                .orElse(Role.VIEWER);
    }
}
