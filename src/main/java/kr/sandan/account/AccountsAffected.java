package kr.sandan.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.sandan.office.AffectedByOffice;
import kr.sandan.office.AffectedByPublicBody;
import kr.sandan.office.OfficeName;
import kr.sandan.office.OfficeQueries;
import kr.sandan.office.PublicBody;
import kr.sandan.office.Territory;
import kr.sandan.platform.Affected;
import kr.sandan.platform.web.Paging;
import kr.sandan.region.AffectedByRegion;
import org.springframework.stereotype.Component;

/**
 * Which accounts a change of offices or public bodies touches: those that may sign in and work there today; and a change
 * of regions: those of the headquarters that answers for a province.
 */
@Component
public class AccountsAffected implements AffectedByOffice, AffectedByRegion, AffectedByPublicBody {

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
        return workingFor(officeIds);
    }

    /** Those that may sign in and work for one of the offices today, a line for each office. */
    public List<Affected> workingFor(Set<Long> officeIds) {
        return officeIds.stream().sorted().flatMap(this::line).toList();
    }

    @Override
    public List<Affected> affectedBy(Set<String> codes, LocalDate effectiveOn) {
        return offices.territoriesOf(codes, effectiveOn.minusDays(1)).stream()
                .map(Territory::officeId)
                .distinct()
                .sorted()
                .flatMap(this::line)
                .toList();
    }

    @Override
    public List<Affected> affectedBy(List<PublicBody> bodies, LocalDate effectiveOn) {
        return bodies.stream()
                .flatMap(body -> line(
                        body.name(),
                        "body=" + body.id(),
                        new AccountFilter(null, null, null, body.id(), AccountState.ACTIVE)))
                .toList();
    }

    private Stream<Affected> line(long office) {
        String name = offices.nameAt(office, LocalDate.now(clock))
                .map(OfficeName::name)
                .orElse("");
        return line(name, "office=" + office, new AccountFilter(null, null, office, null, AccountState.ACTIVE));
    }

    private Stream<Affected> line(String name, String parameter, AccountFilter filter) {
        List<AccountRow> found = accounts.all(filter, Paging.FIRST, true);
        if (found.isEmpty()) return Stream.empty();
        List<Affected.Named> named = found.stream()
                .limit(Affected.NAMED)
                .map(account -> new Affected.Named(account.displayName(), "/admin/accounts/" + account.id()))
                .toList();
        String path = "/admin/accounts?" + parameter + "&state=" + AccountState.ACTIVE;
        return Stream.of(new Affected(name, "account.affected.office", found.size(), path, named));
    }
}
