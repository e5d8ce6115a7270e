package kr.sandan.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kr.sandan.office.OfficeHistory;
import kr.sandan.office.OfficeKind;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.web.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * The scope that a role and a place of work give as of today: staff and approvers of a headquarters change the matters of
 * that headquarters and its branches; those of the head office and of the ministry change all.
 */
@Service
public class AccountScope {

    private final CurrentAccount current;
    private final SignInRows rows;
    private final OfficeQueries offices;
    private final Clock clock;

    AccountScope(CurrentAccount current, SignInRows rows, OfficeQueries offices, Clock clock) {
        this.current = current;
        this.rows = rows;
        this.offices = offices;
        this.clock = clock;
    }

    /** The scope of the acting account; a visitor's is nowhere. */
    public Scope current() {
        OptionalLong id = current.id();
        return id.isEmpty()
                ? Scope.NOWHERE
                : acting(id.getAsLong()).map(this::of).orElse(Scope.NOWHERE);
    }

    /** The scope of an account in its session's state. */
    public Scope of(SignedIn account) {
        return of(
                Role.valueOf(account.role()),
                new Affiliation(account.officeId(), account.publicBodyId()),
                LocalDate.now(clock));
    }

    /** The scope that a role and a place of work give on a day. */
    public Scope of(Role role, Affiliation place, LocalDate day) {
        return switch (role) {
            case PROGRAMME_OFFICER, HEAD_OFFICE_STAFF, ADMIN -> Scope.EVERYWHERE;
            case APPROVER -> place.publicBodyId() != null ? Scope.EVERYWHERE : below(place, day);
            case REGIONAL_STAFF -> below(place, day);
            case VIEWER, REVIEWER -> Scope.NOWHERE;
        };
    }

    private Scope below(Affiliation place, LocalDate day) {
        Long office = place.officeId();
        if (office == null) return Scope.NOWHERE;
        OfficeHistory history = offices.history();
        boolean headOffice = history.office(office)
                .filter(known -> known.kind() == OfficeKind.HEAD_OFFICE)
                .isPresent();
        return headOffice ? Scope.EVERYWHERE : new Scope(false, withBranches(headquarters(office, day), day));
    }

    /** The headquarters of a branch, or the headquarters itself. */
    private long headquarters(long office, LocalDate day) {
        OfficeHistory history = offices.history();
        Optional<Long> parent = history.office(office)
                .filter(known -> known.kind() == OfficeKind.BRANCH)
                .flatMap(branch -> history.parentAt(office, day));
        return parent.orElse(office);
    }

    private Set<Long> withBranches(long headquarters, LocalDate day) {
        OfficeHistory history = offices.history();
        List<Long> branches = history.officesAt(day).stream()
                .map(office -> office.id())
                .filter(id -> history.parentAt(id, day)
                        .filter(parent -> parent == headquarters)
                        .isPresent())
                .toList();
        Set<Long> all = new HashSet<>(branches);
        all.add(headquarters);
        return Set.copyOf(all);
    }

    private Optional<SignedIn> acting(long id) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && caller.getPrincipal() instanceof SignedIn account && account.id() == id) {
            return Optional.of(account);
        }
        return rows.find(id).filter(SignInRow::active).map(SignInRow::account);
    }
}
