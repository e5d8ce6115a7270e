package kr.sandan.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kr.sandan.account.AccountScope;
import kr.sandan.account.Role;
import kr.sandan.account.Scope;
import kr.sandan.account.WorkingAccount;
import kr.sandan.account.WorkingAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Who can work on records of which office today, as SQL asks it: a record whose keeper left, or whose office is another now,
 * is in nobody's hands until somebody takes it.
 */
@Component
class Keepers {

    /** Who writes records; approvers, readers and reviewers do not. */
    private static final Set<Role> KEEPING =
            Set.of(Role.REGIONAL_STAFF, Role.HEAD_OFFICE_STAFF, Role.PROGRAMME_OFFICER, Role.ADMIN);

    /** Who may take a record that nobody keeps. */
    private static final Set<Role> TAKING = Set.of(Role.REGIONAL_STAFF, Role.HEAD_OFFICE_STAFF);

    /** That an open approval {@code a} is in nobody's hands; names {@code :keeper_accounts} and {@code :keeper_offices}. */
    static final String UNCLAIMED = """
            a.state in ('DRAFT', 'RETURNED') and not exists (
                select from unnest(:keeper_accounts, :keeper_offices) as k (account_id, office_id)
                 where k.account_id = a.keeper_id and (k.office_id is null or k.office_id = a.office_id))""";

    private final WorkingAccounts accounts;
    private final AccountScope scopes;
    private final JdbcClient jdbc;
    private final Clock clock;

    Keepers(WorkingAccounts accounts, AccountScope scopes, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether an account may take what nobody keeps. */
    boolean mayTake(long account) {
        return accounts.find(account).filter(one -> TAKING.contains(one.role())).isPresent();
    }

    boolean isUnclaimed(long approval) {
        return bind(jdbc.sql("select exists (select from approval a where a.id = :id and " + UNCLAIMED + ")"))
                .param("id", approval)
                .query(Boolean.class)
                .single();
    }

    /** Gives a statement that has {@link #UNCLAIMED} its rows. */
    StatementSpec bind(StatementSpec statement) {
        LocalDate today = LocalDate.now(clock);
        List<Long> who = new ArrayList<>();
        List<Long> where = new ArrayList<>();
        for (WorkingAccount account : accounts.all()) {
            if (!KEEPING.contains(account.role())) continue;
            Scope scope = scopes.of(account.role(), account.place(), today);
            if (scope.everywhere()) {
                who.add(account.id());
                where.add(null);
            }
            for (Long office : scope.officeIds()) {
                who.add(account.id());
                where.add(office);
            }
        }
        return statement
                .param("keeper_accounts", who.toArray(Long[]::new))
                .param("keeper_offices", where.toArray(Long[]::new));
    }
}
