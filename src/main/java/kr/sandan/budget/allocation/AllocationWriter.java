package kr.sandan.budget.allocation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetPlace.Kind;
import kr.sandan.budget.BudgetPlaces;
import kr.sandan.budget.allocation.DecideAllocation.Cell;
import kr.sandan.budget.allocation.DecideAllocation.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is allocated now under the lock of its lines, and writes what is decided. */
@Component
class AllocationWriter {

    private static final String DOCUMENT = """
            insert into budget_allocation_document (fiscal_year, decided_on, basis, decided_by, exception_reason, exception_by,
                sample, submission_key, entered_by, entered_at)
            values (:year, :day, :basis, :decidedBy, :reason, :exceptionBy, :sample, :key, :by, :at) returning id
            """;

    /** What held until the day of the decision is said again until then, by the decision that said it. */
    private static final String UNTIL_THEN = """
            insert into budget_allocation (line_id, giver_id, place_id, amount_krw, valid, known_from, document_id)
            select line_id, giver_id, place_id, amount_krw, daterange(lower(valid), :day), :at, document_id
              from budget_allocation where id = :id and lower(valid) < :day
            """;

    private final JdbcClient jdbc;
    private final BudgetPlaces places;

    AllocationWriter(JdbcClient jdbc, BudgetPlaces places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /** A line that waits for this transaction, with what there is of it in won. */
    record Line(long id, long programmeId, String code, long pot) {}

    /** What a place has now. */
    record Held(long id, long won, LocalDate since) {}

    Optional<Long> find(String submissionKey) {
        return jdbc.sql("select id from budget_allocation_document where submission_key = ?")
                .param(submissionKey)
                .query(Long.class)
                .optional();
    }

    /** Lets nobody else allocate these lines until this transaction is over; those of another year are not there. */
    void lock(int year, Collection<Long> lines) {
        jdbc.sql(
                        "select id from budget_line where id = any(:lines) and fiscal_year = :year order by id for no key update")
                .param("lines", lines.toArray(Long[]::new))
                .param("year", year)
                .query(Long.class)
                .list();
    }

    /** The locked lines by their numbers, with what there is to give of them. */
    Map<Long, Line> lines(int year, Collection<Long> lines, @Nullable Long giver) {
        Map<Long, Line> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select l.id, l.programme_id, l.code,
                               case when cast(:giver as bigint) is null then budget_line_now(l.id) else coalesce((
                                   select a.amount_krw from budget_allocation a join budget_place p on p.id = a.place_id
                                    where a.line_id = l.id and a.giver_id is null and p.office_id = :giver
                                      and a.superseded_at is null and upper_inf(a.valid)), 0) end as pot
                          from budget_line l where l.id = any(:lines) and l.fiscal_year = :year order by l.id
                        """)
                .param("lines", lines.toArray(Long[]::new))
                .param("year", year)
                .param("giver", giver)
                .query(row -> {
                    found.put(
                            row.getLong("id"),
                            new Line(
                                    row.getLong("id"),
                                    row.getLong("programme_id"),
                                    row.getString("code"),
                                    row.getLong("pot")));
                });
        return found;
    }

    /** What the places of some lines have now. */
    Map<Cell, Held> held(Collection<Long> lines, @Nullable Long giver) {
        Map<Long, BudgetPlace> known = places.all();
        Map<Cell, Held> held = new HashMap<>();
        jdbc.sql("""
                        select id, line_id, place_id, amount_krw, lower(valid) as since from budget_allocation
                         where line_id = any(:lines) and giver_id is not distinct from cast(:giver as bigint)
                           and superseded_at is null and upper_inf(valid)
                        """)
                .param("lines", lines.toArray(Long[]::new))
                .param("giver", giver)
                .query(row -> {
                    BudgetPlace place = known.getOrDefault(row.getLong("place_id"), BudgetPlace.WHOLE);
                    held.put(
                            new Cell(row.getLong("line_id"), place),
                            new Held(
                                    row.getLong("id"),
                                    row.getLong("amount_krw"),
                                    row.getObject("since", LocalDate.class)));
                });
        return held;
    }

    /** What offices handed on of their shares of a line, in won by office. */
    Map<Long, Long> onward(long line) {
        Map<Long, Long> onward = new HashMap<>();
        jdbc.sql("""
                        select giver_id, cast(sum(amount_krw) as bigint) as won from budget_allocation
                         where line_id = ? and giver_id is not null and superseded_at is null and upper_inf(valid)
                         group by giver_id
                        """).param(line).query(row -> {
            onward.put(row.getLong("giver_id"), row.getLong("won"));
        });
        return onward;
    }

    long document(
            DecideAllocation said, DecideAllocation.@Nullable Exception exception, @Nullable Long by, Instant at) {
        return jdbc.sql(DOCUMENT)
                .param("year", said.year())
                .param("day", said.decidedOn())
                .param("basis", said.basis().strip())
                .param("decidedBy", said.decidedBy().strip())
                .param("reason", exception == null ? null : exception.reason().strip())
                .param("exceptionBy", exception == null ? null : exception.by().strip())
                .param("sample", said.sample())
                .param("key", said.submissionKey())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void say(DecideAllocation said, long document, Share share, @Nullable Held before, Instant at) {
        if (before != null) {
            jdbc.sql("update budget_allocation set superseded_at = :at, superseded_by = :document where id = :id")
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("document", document)
                    .param("id", before.id())
                    .update();
            jdbc.sql(UNTIL_THEN)
                    .param("day", said.decidedOn())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("id", before.id())
                    .update();
        }
        jdbc.sql("""
                        insert into budget_allocation (line_id, giver_id, place_id, amount_krw, valid, known_from, document_id)
                        values (:line, :giver, :place, :won, daterange(:day, null), :at, :document)
                        """)
                .param("line", share.cell().lineId())
                .param("giver", said.giver())
                .param("place", place(share.cell().place()))
                .param("won", share.won())
                .param("day", said.decidedOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("document", document)
                .update();
    }

    private long place(BudgetPlace place) {
        String column = place.kind().name().toLowerCase(Locale.ROOT) + "_id";
        if (place.kind() == Kind.WHOLE || place.id() == null) throw new IllegalArgumentException(place.written());
        jdbc.sql("insert into budget_place (kind, " + column + ") values (?, ?) on conflict do nothing")
                .params(place.kind().name(), place.id())
                .update();
        return jdbc.sql("select id from budget_place where kind = ? and " + column + " = ?")
                .params(place.kind().name(), place.id())
                .query(Long.class)
                .single();
    }
}
