package kr.sandan.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.sandan.office.AffectedByOffice;
import kr.sandan.office.OfficeName;
import kr.sandan.office.OfficeQueries;
import kr.sandan.office.Territory;
import kr.sandan.platform.Affected;
import kr.sandan.platform.web.Paging;
import kr.sandan.region.AffectedByRegion;
import org.springframework.stereotype.Component;

/**
 * Which accounts a change of offices touches: those that may sign in and work there today; and a change of regions: those
 * of the headquarters that answers for a province.
 */
@Component
class AccountsAffected implements AffectedByOffice, AffectedByRegion {

    private final AccountQueries accounts;
    private final OfficeQueries offices;
    private final Clock clock;

    AccountsAffected(AccountQueries accounts, OfficeQueries offices, Clock clock) {
        this.accounts = accounts;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public List<Affected> affectedBy(Set<Long> officeIds, Set<String> provinceCodes, LocalDate effectiveOn) {
        return officeIds.stream().sorted().flatMap(this::line).toList();
    }

    @Override
    public List<Affected> affectedBy(Set<String> codes, LocalDate effectiveOn) {
        return codes.stream()
                .filter(code -> code.length() == 2)
                .flatMap(code -> offices.history().territoryAt(code, effectiveOn.minusDays(1)).stream())
                .map(Territory::officeId)
                .distinct()
                .sorted()
                .flatMap(this::line)
                .toList();
    }

    private Stream<Affected> line(long office) {
        AccountFilter filter = new AccountFilter(null, null, office, AccountState.ACTIVE);
        List<AccountRow> found = accounts.all(filter, Paging.FIRST, true);
        if (found.isEmpty()) return Stream.empty();
        List<Affected.Named> named = found.stream()
                .limit(Affected.NAMED)
                .map(account -> new Affected.Named(account.displayName(), "/admin/accounts/" + account.id()))
                .toList();
        String name = offices.nameAt(office, LocalDate.now(clock))
                .map(OfficeName::name)
                .orElse("");
        String path = "/admin/accounts?office=" + office + "&state=" + AccountState.ACTIVE;
        return Stream.of(new Affected(name, "account.affected.office", found.size(), path, named));
    }
}
