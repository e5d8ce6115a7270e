package kr.sandan.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilHomes;
import kr.sandan.council.Councils;
import kr.sandan.office.Office;
import kr.sandan.office.OfficeKind;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import org.springframework.stereotype.Component;

/** In whose figures what a council does counts, and whose matter it is now: after a transfer of its site these are two. */
@Component
public class CouncilOffice {

    private final Councils councils;
    private final CouncilHomes homes;
    private final OfficeQueries offices;
    private final Clock clock;

    CouncilOffice(Councils councils, CouncilHomes homes, OfficeQueries offices, Clock clock) {
        this.councils = councils;
        this.homes = homes;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * The office in whose figures a day counts: the one that answered for the council then, as known today; else that of
     * now, since a council may have had no site that day.
     */
    public long of(long councilId, LocalDate day) {
        return councils.find(councilId, new AsOf(day, AsOf.today(clock).known())).map(CouncilEntry::offices).stream()
                .flatMap(found -> found.stream())
                .findFirst()
                .orElseGet(() -> now(councilId));
    }

    /** The office whose matter it is now: the first that answers for the council today, else the head office. */
    public long now(long councilId) {
        Optional<Long> home = homes.of(councilId).stream().findFirst();
        return home.orElseGet(() -> headOffice(AsOf.today(clock).valid()));
    }

    private long headOffice(LocalDate day) {
        return offices.history().officesAt(day).stream()
                .filter(office -> office.kind() == OfficeKind.HEAD_OFFICE)
                .map(Office::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no head office on " + day));
    }
}
