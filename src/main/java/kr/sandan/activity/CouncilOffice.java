package kr.sandan.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.Councils;
import kr.sandan.office.Office;
import kr.sandan.office.OfficeKind;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import org.springframework.stereotype.Component;

/** Whose matter an activity is: of the office that answered for the council on its day, as known today. */
@Component
public class CouncilOffice {

    private final Councils councils;
    private final OfficeQueries offices;
    private final Clock clock;

    CouncilOffice(Councils councils, OfficeQueries offices, Clock clock) {
        this.councils = councils;
        this.offices = offices;
        this.clock = clock;
    }

    /** The office of the day, else the one of today, else the head office: a council may have no site that day. */
    public long of(long councilId, LocalDate day) {
        AsOf today = AsOf.today(clock);
        return first(councilId, new AsOf(day, today.known()))
                .or(() -> first(councilId, today))
                .orElseGet(() -> headOffice(today.valid()));
    }

    private Optional<Long> first(long councilId, AsOf asOf) {
        return councils.find(councilId, asOf).map(CouncilEntry::offices).stream()
                .flatMap(found -> found.stream())
                .findFirst();
    }

    private long headOffice(LocalDate day) {
        return offices.history().officesAt(day).stream()
                .filter(office -> office.kind() == OfficeKind.HEAD_OFFICE)
                .map(Office::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no head office on " + day));
    }
}
