package kr.sandan.budget.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.Councils;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.Designations;
import kr.sandan.office.Office;
import kr.sandan.office.OfficeKind;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.programme.ServiceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** To whom money can be allocated on a day. */
@Service
public class Recipients {

    private final OfficeQueries offices;
    private final Designations designations;
    private final Councils councils;
    private final ServiceQueries services;

    Recipients(OfficeQueries offices, Designations designations, Councils councils, ServiceQueries services) {
        this.offices = offices;
        this.designations = designations;
        this.councils = councils;
        this.services = services;
    }

    /** The day of a fiscal year that is nearest to a day. */
    public static LocalDate within(int year, LocalDate day) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }

    /** The head office and the headquarters of a day, to which lines are shared out. */
    public List<BudgetPlace> offices(AsOf asOf) {
        return offices.history(asOf).officesAt(asOf.valid()).stream()
                .filter(office -> office.kind() != OfficeKind.BRANCH)
                .map(Office::id)
                .map(BudgetPlace::office)
                .toList();
    }

    /**
     * To whom an office can hand on its share of a line on a day: the hubs and councils for which it answers, and the services
     * of the programme.
     */
    public List<BudgetPlace> of(long office, long programmeId, AsOf asOf) {
        Stream<BudgetPlace> hubs = designations.at(asOf).all().stream()
                .filter(site ->
                        site.role() == DesignationRole.HUB && site.offices().contains(office))
                .map(site -> BudgetPlace.hub(site.id()));
        Stream<BudgetPlace> held = councils.at(asOf).stream()
                .filter(council -> council.presence() == CouncilEntry.Presence.HELD
                        && council.offices().contains(office))
                .map(council -> BudgetPlace.council(council.id()));
        Stream<BudgetPlace> offered = services.catalogues(programmeId, asOf).stream()
                .flatMap(catalogue -> catalogue.services().stream())
                .map(service -> BudgetPlace.service(service.id()));
        return Stream.of(hubs, held, offered).flatMap(one -> one).toList();
    }

    /** The same for whoever gives: an office, or the line itself. */
    Set<BudgetPlace> takers(@Nullable Long giver, long programmeId, AsOf asOf) {
        return Set.copyOf(giver == null ? offices(asOf) : of(giver, programmeId, asOf));
    }
}
