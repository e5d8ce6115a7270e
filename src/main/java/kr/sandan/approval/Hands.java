package kr.sandan.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.sandan.account.WorkingAccount;
import kr.sandan.account.WorkingAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Whose hands may decide today, their own seats and those of people they are deputies of, as SQL joins them. */
@Component
class Hands {

    /** The hands as a table, and which of them fit a step {@code s} of an approval {@code a}. */
    static final String TABLE = """
            hand as (
                select * from unnest(:hand_accounts, :hand_principals, :hand_roles, :hand_levels, :hand_offices)
                    as h (account_id, principal_id, role, level, office_id))""";

    static final String FITS = """
            h.role = s.role and h.level = s.level and (h.office_id is null or h.office_id = a.office_id)""";

    /** Nobody decides on their own record, nor does a deputy for whoever wrote it. */
    static final String MAY = FITS + """
             and h.account_id not in (a.author_id, a.keeper_id, a.editor_id, coalesce(a.submitter_id, 0))
            and h.principal_id not in (a.author_id, a.keeper_id, a.editor_id, coalesce(a.submitter_id, 0))""";

    private final WorkingAccounts accounts;
    private final Seats seats;
    private final JdbcClient jdbc;
    private final Clock clock;

    Hands(WorkingAccounts accounts, Seats seats, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.seats = seats;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Deputy(long absent, long deputy) {}

    /** Everybody's. */
    List<Hand> all() {
        return of(accounts.all(), deputies());
    }

    /** Those of one account: its own seats, then those it fills for others. */
    List<Hand> of(long account) {
        List<Deputy> mine =
                deputies().stream().filter(deputy -> deputy.deputy() == account).toList();
        List<WorkingAccount> concerned = accounts.all().stream()
                .filter(one -> one.id() == account || mine.stream().anyMatch(deputy -> deputy.absent() == one.id()))
                .toList();
        return of(concerned, mine).stream()
                .filter(hand -> hand.account() == account)
                .toList();
    }

    private List<Hand> of(List<WorkingAccount> people, List<Deputy> deputies) {
        Map<Long, WorkingAccount> active =
                people.stream().collect(Collectors.toMap(WorkingAccount::id, Function.identity()));
        List<Hand> hands = new ArrayList<>();
        for (Seat seat : seats.of(people)) {
            hands.add(new Hand(seat.account(), seat));
            deputies.stream()
                    .filter(deputy -> deputy.absent() == seat.account() && active.containsKey(deputy.deputy()))
                    .forEach(deputy -> hands.add(new Hand(deputy.deputy(), seat)));
        }
        return hands;
    }

    private List<Deputy> deputies() {
        return jdbc.sql("""
                        select absent_id, deputy_id from approval_deputy
                        where ended_at is null and valid @> cast(:today as date)""")
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Deputy(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** Gives a statement that has {@link #TABLE} its rows. */
    static StatementSpec bind(StatementSpec statement, List<Hand> hands) {
        return statement
                .param("hand_accounts", hands.stream().map(Hand::account).toArray(Long[]::new))
                .param(
                        "hand_principals",
                        hands.stream().map(hand -> hand.seat().account()).toArray(Long[]::new))
                .param(
                        "hand_roles",
                        hands.stream().map(hand -> hand.seat().role().name()).toArray(String[]::new))
                .param(
                        "hand_levels",
                        hands.stream().map(hand -> hand.seat().level().name()).toArray(String[]::new))
                .param(
                        "hand_offices",
                        hands.stream().map(hand -> hand.seat().office()).toArray(Long[]::new));
    }
}
