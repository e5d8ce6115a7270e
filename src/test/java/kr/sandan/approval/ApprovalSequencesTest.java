package kr.sandan.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.support.TransactionOperations;

/** Whatever whoever tries in whatever order: every record has a holder or an alarm, nobody decides on their own, nothing is lost. */
@Tag("portal")
class ApprovalSequencesTest {

    /** Those on the chain more often, so that some sequences come to its end. */
    private static final List<String> PEOPLE = List.of(
            "chief-chungcheong",
            "chief-chungcheong",
            "headoffice",
            "headoffice",
            "staff-chungcheong",
            "staff2-chungcheong",
            "chief-chungcheong",
            "headoffice",
            "staff-sudogwon",
            "chief-sudogwon",
            "admin");

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    /** What nobody does to a record of a month that is closed. */
    private static final Set<ApprovalAction> CLOSED = EnumSet.of(
            ApprovalAction.SUBMIT,
            ApprovalAction.PASS,
            ApprovalAction.APPROVE,
            ApprovalAction.REOPEN,
            ApprovalAction.DROP,
            ApprovalAction.RESTORE);

    private static ApprovalDesk desk;
    private static ApprovalService service;
    private static RecordTransfers transfers;
    private static DroppedRecords dropped;
    private static TakeOver takeOver;
    private static MovableApprovals movable;
    private static Keepers keepers;
    private static Arrangements arrangements;
    private static TransactionOperations transaction;
    private static SampleRecords records;
    private static JdbcClient jdbc;

    /** The context that all tests of the portal share. */
    @BeforeContainer
    static void open() {
        ApplicationContext context = new TestContextManager(ApprovalServiceTest.class)
                .getTestContext()
                .getApplicationContext();
        desk = context.getBean(ApprovalDesk.class);
        service = context.getBean(ApprovalService.class);
        transfers = context.getBean(RecordTransfers.class);
        dropped = context.getBean(DroppedRecords.class);
        takeOver = context.getBean(TakeOver.class);
        movable = context.getBean(MovableApprovals.class);
        keepers = context.getBean(Keepers.class);
        arrangements = new Arrangements(context);
        transaction = context.getBean(TransactionOperations.class);
        records = context.getBean(SampleRecords.class);
        jdbc = context.getBean(JdbcClient.class);
    }

    /**
     * Something that somebody tries.
     *
     * @param late by how many moves the page is out of date on which it is tried
     */
    record Attempt(String person, int act, int late) {}

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(
                        Arbitraries.of(PEOPLE),
                        Arbitraries.integers().between(0, 26),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(9, 0), net.jqwik.api.Tuple.of(1, 1)))
                .as(Attempt::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(50);
    }

    @Property(tries = 25)
    void everyRecordHasAHolderOrAnAlarmAndNothingIsLost(@ForAll("attempts") List<Attempt> attempts) {
        ApprovalSubject subject = desk.draft("차례 " + Long.toString(System.nanoTime(), 36), DAY);
        int moves = 1;
        int approved = 0;
        boolean everClosed = false;
        for (Attempt attempt : attempts) {
            boolean locked = arrangements.isClosed(subject);
            boolean done = attempt(subject, attempt);
            ApprovalView view = desk.view(subject);
            assertThat(view.moves()).hasSizeBetween(moves, moves + 1);
            if (!done) assertThat(view.moves()).as("refused").hasSize(moves);
            if (locked && view.moves().size() > moves)
                assertThat(view.moves())
                        .last()
                        .satisfies(move ->
                                assertThat(CLOSED).as("of a closed month").doesNotContain(move.action()));
            moves = view.moves().size();
            assertHeld(view);
            if (view.state() == ApprovalState.APPROVED) approved++;
            everClosed |= locked;
        }
        assertNobodyDecidedOnTheirOwn(desk.id(subject));
        Statistics.label("approved").collect(approved > 0);
        Statistics.label("closed meanwhile").collect(everClosed);
        Statistics.label("by a deputy")
                .collect(desk.view(subject).moves().stream().anyMatch(move -> move.onBehalfOf() != null));
    }

    /** What one sequence closed or arranged does not bind the next. */
    @AfterTry
    void openAgain() {
        desk.as("admin", () -> {
            arrangements.open();
            arrangements.endDeputies();
        });
    }

    private static void assertHeld(ApprovalView view) {
        boolean atRest = view.state() == ApprovalState.APPROVED || view.state() == ApprovalState.DROPPED;
        assertThat(atRest || view.alarm() || !view.holders().isEmpty())
                .as("%s", view)
                .isTrue();
        if (view.state().isOpen() && keepers.isUnclaimed(view.id())) {
            String there = view.office() == desk.office("SUDOGWON") ? "staff-sudogwon" : "staff-chungcheong";
            assertThat(desk.view(there, new ApprovalSubject(view.kind(), view.recordId(), view.office(), DAY, 1))
                            .may())
                    .as("nobody keeps it, so who may take it sees that")
                    .contains(ApprovalAction.HAND_OVER);
        }
        assertThat(view.moves()).last().satisfies(move -> assertThat(move.to()).isEqualTo(view.state()));
        if (view.state() == ApprovalState.APPROVED)
            assertThat(view.approvedVersion()).isEqualTo(view.version());
        if (view.state() == ApprovalState.DROPPED)
            assertThat(view.approvedVersion())
                    .as("what was approved is never dropped")
                    .isNull();
    }

    /** By the moves alone: whoever approved is not who began, handed in or was last to change. */
    private static void assertNobodyDecidedOnTheirOwn(long id) {
        assertThat(jdbc.sql("""
                        select count(*) from approval a join approval_move m on m.approval_id = a.id
                        where a.id = ? and m.action in ('PASS', 'APPROVE', 'RETURN') and (a.author_id in (m.account_id, m.on_behalf_of)
                            or exists (select from approval_move s where s.approval_id = a.id and s.round = m.round
                                and s.action = 'SUBMIT' and s.account_id in (m.account_id, m.on_behalf_of)))""").param(id).query(Long.class).single()).isZero();
    }

    private static boolean attempt(ApprovalSubject subject, Attempt attempt) {
        ApprovalView view = desk.view(subject);
        int seen = Math.max(1, view.seen() - attempt.late());
        try {
            desk.as(attempt.person(), () -> act(subject, view, seen, attempt));
            return true;
        } catch (RuleBroken | NotFound refused) {
            return false;
        }
    }

    private static void act(ApprovalSubject subject, ApprovalView view, int seen, Attempt attempt) {
        switch (attempt.act()) {
            case 0 -> service.edited(changed(subject, view));
            case 1, 2, 14 -> service.submit(view.id(), seen);
            case 3, 4, 15, 16 -> service.approve(view.id(), seen);
            case 5 -> service.giveBack(view.id(), seen, "다시", Map.of("title", "고칠 것"));
            case 6 -> service.withdraw(view.id(), seen);
            case 7 -> service.reopen(view.id(), seen, "정정");
            case 8 -> transfer(view);
            case 11 -> dropped.drop(view.kind(), view.recordId(), "두 번 등록함");
            case 12, 13 -> dropped.restore(view.kind(), view.recordId(), "두 번이 아님");
            case 9 -> takeOver.take(view.id(), seen);
            case 17 -> arrangements.close(subject);
            case 18, 19 -> arrangements.open();
            case 20, 21 -> arrangements.letActForThem(attempt.person());
            case 22 -> arrangements.endDeputies();
            case 23, 24, 25, 26 -> arrangements.asDeputyOf(attempt.person(), () -> service.approve(view.id(), seen));
            default -> handOver(view);
        }
    }

    /** As a module does: the office that has the record keeps it, and it counts where it counted. */
    private static ApprovalSubject changed(ApprovalSubject subject, ApprovalView view) {
        ApprovalSubject next = records.change(subject, "고침 " + Long.toString(System.nanoTime(), 36));
        return new ApprovalSubject(
                next.kind(), next.recordId(), view.office(), subject.countedFor(), next.day(), next.version());
    }

    private static void transfer(ApprovalView view) {
        long there = desk.office(view.office() == desk.office("SUDOGWON") ? "CHUNGCHEONG" : "SUDOGWON");
        transfers.transfer(view.kind(), List.of(new RecordTransfers.Transfer(view.recordId(), view.office(), there)));
    }

    /** Between the two who work side by side. */
    private static void handOver(ApprovalView view) {
        long from = desk.account("staff-chungcheong");
        String key = String.valueOf(view.id());
        if (movable.items(from).stream().noneMatch(item -> item.key().equals(key))) throw new NotFound("approval", key);
        long to = desk.account("staff2-chungcheong");
        transaction.executeWithoutResult(status -> movable.move(List.of(key), from, to));
    }
}
