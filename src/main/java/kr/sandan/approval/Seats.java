package kr.sandan.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.account.AccountScope;
import kr.sandan.account.Role;
import kr.sandan.account.Scope;
import kr.sandan.account.WorkingAccount;
import kr.sandan.office.Office;
import kr.sandan.office.OfficeKind;
import kr.sandan.office.OfficeQueries;
import kr.sandan.office.PublicBody;
import kr.sandan.office.PublicBodyQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which seats role and place of today give: the one place that says which account decides at which level for whom. */
@Component
class Seats {

    private final AccountScope scopes;
    private final OfficeQueries offices;
    private final PublicBodyQueries bodies;
    private final Clock clock;

    Seats(AccountScope scopes, OfficeQueries offices, PublicBodyQueries bodies, Clock clock) {
        this.scopes = scopes;
        this.offices = offices;
        this.bodies = bodies;
        this.clock = clock;
    }

    List<Seat> of(Collection<WorkingAccount> accounts) {
        LocalDate today = LocalDate.now(clock);
        Set<Long> ministries = ministries(accounts, today);
        List<Seat> seats = new ArrayList<>();
        for (WorkingAccount account : accounts) {
            Long body = account.place().publicBodyId();
            Long office = account.place().officeId();
            if (body != null && ministries.contains(body)) take(seats, account, Level.MINISTRY, null);
            if (office != null)
                offices.office(office)
                        .filter(known -> known.valid().contains(today))
                        .ifPresent(known -> inOffice(seats, account, known, today));
        }
        return seats;
    }

    private void inOffice(List<Seat> seats, WorkingAccount account, Office office, LocalDate today) {
        take(seats, account, Level.BRANCH, office.id());
        if (office.kind() == OfficeKind.BRANCH) return;
        if (office.kind() == OfficeKind.HEAD_OFFICE) take(seats, account, Level.HEAD_OFFICE, null);
        Scope below = scopes.of(Role.REGIONAL_STAFF, account.place(), today);
        Set<Long> ofRecords = below.everywhere() ? Set.of(office.id()) : below.officeIds();
        ofRecords.forEach(each -> take(seats, account, Level.HEADQUARTERS, each));
    }

    private static void take(List<Seat> seats, WorkingAccount account, Level level, @Nullable Long office) {
        if (level.roles().contains(account.role())) seats.add(new Seat(account.id(), account.role(), level, office));
    }

    private Set<Long> ministries(Collection<WorkingAccount> accounts, LocalDate today) {
        if (accounts.stream().allMatch(account -> account.place().publicBodyId() == null)) return Set.of();
        return bodies.at(today).stream()
                .filter(body -> body.kind() == PublicBody.Kind.MINISTRY)
                .map(PublicBody::id)
                .collect(Collectors.toSet());
    }
}
