package kr.sandan.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kr.sandan.account.AccountDetail;
import kr.sandan.account.AccountQueries;
import kr.sandan.account.AccountScope;
import kr.sandan.account.Role;
import kr.sandan.account.Scope;
import kr.sandan.account.WorkingAccount;
import kr.sandan.account.WorkingAccounts;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works with whom today, and who may act or take over for whom. */
@Service
@Transactional(readOnly = true)
public class Colleagues {

    /** Who keeps records and decides on them; readers, reviewers and administrators do neither. */
    private static final Set<Role> WORKING =
            Set.of(Role.PROGRAMME_OFFICER, Role.APPROVER, Role.REGIONAL_STAFF, Role.HEAD_OFFICE_STAFF);

    private final WorkingAccounts accounts;
    private final AccountQueries all;
    private final Keepers keepers;
    private final AccountScope scopes;
    private final CurrentAccount current;
    private final Clock clock;

    Colleagues(
            WorkingAccounts accounts,
            AccountQueries all,
            Keepers keepers,
            AccountScope scopes,
            CurrentAccount current,
            Clock clock) {
        this.keepers = keepers;
        this.accounts = accounts;
        this.all = all;
        this.scopes = scopes;
        this.current = current;
        this.clock = clock;
    }

    /** The acting account; empty for one that may not sign in today. */
    public Optional<WorkingAccount> me() {
        return accounts.find(current.require());
    }

    /** Whether the acting account goes on with what nobody keeps. */
    public boolean takesOver() {
        return keepers.mayTake(current.require());
    }

    /** The accounts that see to what the acting account sees to: of its headquarters, or of all offices. */
    public List<Long> seeingToTheSame() {
        LocalDate today = LocalDate.now(clock);
        Scope mine = scopes.current();
        return accounts.all().stream()
                .filter(one -> {
                    Scope scope = scopes.of(one.role(), one.place(), today);
                    return scope.everywhere()
                            || (mine.everywhere()
                                    ? !scope.officeIds().isEmpty()
                                    : scope.officeIds().stream().anyMatch(mine::covers));
                })
                .map(WorkingAccount::id)
                .toList();
    }

    /** Administrators who may sign in today. */
    List<Long> administrators() {
        return accounts.all().stream()
                .filter(one -> one.role() == Role.ADMIN)
                .map(WorkingAccount::id)
                .toList();
    }

    /** Those for whom the acting account may arrange things: itself, and everybody for an administrator. */
    public List<WorkingAccount> mine() {
        long me = current.require();
        boolean admin = me().filter(one -> one.role() == Role.ADMIN).isPresent();
        return accounts.all().stream()
                .filter(one -> WORKING.contains(one.role()) && (admin || one.id() == me))
                .toList();
    }

    /**
     * Somebody whose work the acting account may hand over: itself, and for an administrator anybody, also a person who
     * may sign in no more.
     */
    public Optional<WorkingAccount> leaving(long id) {
        boolean admin = me().filter(one -> one.role() == Role.ADMIN).isPresent();
        return admin || id == current.require() ? person(id) : Optional.empty();
    }

    /** A person as they are or, where they may sign in no more, as their account says. */
    private Optional<WorkingAccount> person(long id) {
        try {
            AccountDetail known = all.detail(id, true);
            return Optional.of(new WorkingAccount(
                    id, known.username(), known.displayName(), known.email(), known.role(), known.affiliation()));
        } catch (NotFound unknown) {
            return Optional.empty();
        }
    }

    /** Those who may act for somebody who is away: of the same office, with a role that decides or records. */
    public List<WorkingAccount> deputiesOf(long absent) {
        return others(absent, WorkingAccount::place);
    }

    /** Those who may take over from somebody: of the same headquarters with its branches, with the same kind of work. */
    public List<WorkingAccount> successorsOf(long leaving) {
        return others(leaving, this::house);
    }

    private List<WorkingAccount> others(long id, Function<WorkingAccount, Object> where) {
        Optional<WorkingAccount> one = person(id).filter(found -> !found.place().isNone());
        if (one.isEmpty()) return List.of();
        Object place = where.apply(one.get());
        return accounts.all().stream()
                .filter(other -> other.id() != id && WORKING.contains(other.role()))
                .filter(other -> !other.place().isNone() && Objects.equals(where.apply(other), place))
                .toList();
    }

    /** The offices of a headquarters and its branches; the head office and public bodies stand for themselves. */
    private Object house(WorkingAccount account) {
        if (account.place().officeId() == null) return account.place();
        Scope below = scopes.of(Role.REGIONAL_STAFF, account.place(), LocalDate.now(clock));
        return below.everywhere() ? account.place() : below.officeIds();
    }
}
