package kr.sandan.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import kr.sandan.account.AccountScope;
import kr.sandan.account.Scope;
import kr.sandan.council.CouncilHomes;
import kr.sandan.office.Office;
import kr.sandan.office.OfficeKind;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import org.springframework.stereotype.Component;

/** In whose figures what a council does counts, and whose matter it is now: after a transfer of its site these are two. */
@Component
public class CouncilOffice {

    private final CouncilHomes homes;
    private final AccountScope scopes;
    private final OfficeQueries offices;
    private final Clock clock;

    CouncilOffice(CouncilHomes homes, AccountScope scopes, OfficeQueries offices, Clock clock) {
        this.homes = homes;
        this.scopes = scopes;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * The office in whose figures a day counts: the one that answered for the council then, as known today; else that of
     * now, since a council may have had no site that day.
     */
    public long of(long councilId, LocalDate day) {
        return homes.on(councilId, day).stream().findFirst().orElseGet(() -> now(councilId));
    }

    /**
     * The office whose matter it is now: of those that answer for the council today one of the acting account, else the first
     * of them; the head office where none does.
     */
    public long now(long councilId) {
        Set<Long> answering = homes.of(councilId);
        Scope scope = scopes.current();
        return answering.stream()
                .filter(scope::covers)
                .findFirst()
                .or(() -> answering.stream().findFirst())
                .orElseGet(() -> headOffice(AsOf.today(clock).valid()));
    }

    /** The office whose matter a record stays: the one that has it, as long as it answers for the council. */
    public long stays(long councilId, long officeNow) {
        return homes.of(councilId).contains(officeNow) ? officeNow : now(councilId);
    }

    private long headOffice(LocalDate day) {
        return offices.history().officesAt(day).stream()
                .filter(office -> office.kind() == OfficeKind.HEAD_OFFICE)
                .map(Office::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no head office on " + day));
    }
}
