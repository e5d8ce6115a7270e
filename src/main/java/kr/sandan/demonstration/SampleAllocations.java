package kr.sandan.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.sandan.account.ActingAccount;
import kr.sandan.account.Scope;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetPlace.Kind;
import kr.sandan.budget.allocation.AllocationService;
import kr.sandan.budget.allocation.Allocations;
import kr.sandan.budget.allocation.Allocations.Pot;
import kr.sandan.budget.allocation.DecideAllocation;
import kr.sandan.budget.allocation.DecideAllocation.Cell;
import kr.sandan.budget.allocation.DecideAllocation.Share;
import kr.sandan.budget.allocation.Recipients;
import kr.sandan.budget.closing.Checklist;
import kr.sandan.budget.closing.ClosingService;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.start.Preparation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Invented decisions, marked as samples: the lines of the regions of 2010 and the sample lines of last year and this shared
 * out, and the year 2008 closed.
 */
@Component
@Profile("demonstration")
@Order(DemonstrationLoader.ORDER + 5)
class SampleAllocations implements Preparation {

    private static final int REGIONS = 2010;
    private static final int CLOSED = 2008;
    private static final int PLACES = 3;
    private static final long ROUND = 1_000_000;

    private final LoadedFacts loaded;
    private final AllocationService service;
    private final Allocations allocations;
    private final Recipients recipients;
    private final OfficeQueries offices;
    private final Checklist checklist;
    private final ClosingService closings;
    private final ActingAccount acting;
    private final JdbcClient jdbc;
    private final Clock clock;

    SampleAllocations(
            LoadedFacts loaded,
            AllocationService service,
            Allocations allocations,
            Recipients recipients,
            OfficeQueries offices,
            Checklist checklist,
            ClosingService closings,
            ActingAccount acting,
            JdbcClient jdbc,
            Clock clock) {
        this.loaded = loaded;
        this.service = service;
        this.allocations = allocations;
        this.recipients = recipients;
        this.offices = offices;
        this.checklist = checklist;
        this.closings = closings;
        this.acting = acting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        loaded.once("sample allocations", () -> acting.as(account("headoffice"), this::loadAllocations));
        loaded.once("sample closing", () -> acting.as(account("admin"), this::closeYear));
    }

    private void loadAllocations() {
        int year = AsOf.today(clock).valid().getYear();
        allocate(LocalDate.of(REGIONS, 4, 1));
        Stream.of(year - 1, year).map(one -> LocalDate.of(one, 1, 10)).forEach(this::allocate);
    }

    /** Lines of a region go to its headquarters, sample lines in equal parts to all of them; each hands on half of its share. */
    private void allocate(LocalDate day) {
        AsOf asOf = new AsOf(day, AsOf.today(clock).known());
        List<Pot> lines = allocations.lines(day.getYear(), Scope.EVERYWHERE, end(asOf));
        List<Share> shares = lines.stream().flatMap(pot -> shares(pot, asOf)).toList();
        if (shares.isEmpty()) return;
        decide(null, day, shares);
        shares.stream()
                .flatMap(share -> Stream.ofNullable(share.cell().place().id()))
                .distinct()
                .forEach(office -> handOn(office, day, asOf));
    }

    private Stream<Share> shares(Pot pot, AsOf asOf) {
        String part = pot.code().substring(pot.code().indexOf('-') + 1);
        List<BudgetPlace> headquarters = offices.history().headquartersAt(asOf.valid()).stream()
                .filter(office -> part.matches("S\\d+") || office.code().equals(part))
                .map(office -> BudgetPlace.office(office.id()))
                .toList();
        return headquarters.stream().map(place -> share(pot, place, round(pot.won() / headquarters.size())));
    }

    private void handOn(long office, LocalDate day, AsOf asOf) {
        List<Share> shares = allocations.shares(day.getYear(), office, Scope.EVERYWHERE, end(asOf)).stream()
                .flatMap(pot -> {
                    List<BudgetPlace> places = recipients.of(office, pot.programmeId(), asOf).stream()
                            .filter(place -> place.kind() != Kind.SERVICE)
                            .limit(PLACES)
                            .toList();
                    return places.stream().map(place -> share(pot, place, round(pot.won() / 2 / places.size())));
                })
                .toList();
        if (!shares.isEmpty()) decide(office, day.plusDays(14), shares);
    }

    /** With whatever is moved until the year ends. */
    private static AsOf end(AsOf asOf) {
        return new AsOf(LocalDate.of(asOf.valid().getYear(), 12, 31), asOf.known());
    }

    private static long round(long won) {
        return won / ROUND * ROUND;
    }

    private static Share share(Pot pot, BudgetPlace place, long won) {
        return new Share(new Cell(pot.lineId(), place), won, null);
    }

    private void decide(@Nullable Long giver, LocalDate day, List<Share> shares) {
        service.decide(new DecideAllocation(
                day.getYear(),
                giver,
                day,
                "견본 예산 배정",
                giver == null ? "본사 예산 회의" : "지역본부 운영 회의",
                null,
                true,
                UUID.randomUUID().toString(),
                shares));
    }

    private void closeYear() {
        for (Checklist.Item item : checklist.of(CLOSED))
            if (item.inTheWay())
                closings.waive(
                        CLOSED,
                        item.check(),
                        "견본: 공개된 자료에 없음",
                        UUID.randomUUID().toString());
        closings.close(CLOSED, true, UUID.randomUUID().toString());
    }

    private long account(String username) {
        return jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }
}
