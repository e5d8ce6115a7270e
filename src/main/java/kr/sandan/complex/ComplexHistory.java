package kr.sandan.complex;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whole life of a complex's record: who entered what, when, on whose word, and what it said before. */
@Service
@Transactional(readOnly = true)
public class ComplexHistory {

    private static final List<String> FIELDS = List.of(
            "name",
            "name_en",
            "type",
            "designated_on",
            "authority",
            "managing_agency",
            "industries",
            "longitude",
            "latitude");

    private static final String VERSIONS = """
            select v.*, s.title, s.publisher, a.display_name
            from complex_version v
            join source_document_known(:until) s on s.id = v.source_id
            left join account a on a.id = v.entered_by
            where v.complex_id = :id and v.known_from < :until
            order by v.entered_at, v.valid_from nulls first, v.id
            """;

    private final JdbcClient jdbc;
    private final ComplexTieHistory ties;

    ComplexHistory(JdbcClient jdbc, ComplexTieHistory ties) {
        this.jdbc = jdbc;
        this.ties = ties;
    }

    /**
     * One field that an entry said anew.
     *
     * @param field name of the field, as in {@code complex.field.<name>}, or of a {@link Measure}
     * @param before what it said before, as stored, null for nothing
     * @param after what it says since, as stored, null for nothing
     * @param counted what a figure or a state counts, null for every other field
     */
    public record FieldChange(
            String field,
            @Nullable String before,
            @Nullable String after,
            @Nullable Counted counted) {

        FieldChange(String field, @Nullable String before, @Nullable String after) {
            this(field, before, after, null);
        }
    }

    /** The province, by the code published, and the quarter that a figure counts. */
    public record Counted(String provinceCode, Quarter quarter) {}

    /**
     * One entry in the life of the record.
     *
     * @param enteredAt when it was entered, never back-dated
     * @param enteredBy name of the account, null for a load or the first data
     * @param knownFrom since when it counts as known
     * @param validFrom first day it speaks of as precisely as known, null for unknown
     * @param validTo first day it no longer speaks of, or the month or year in which it ends; null for open
     * @param superseded whether a later entry took its place
     * @param source title of the source document, null where an office was named without one
     * @param publisher its publisher, null likewise
     * @param reason why it was entered
     * @param changes what it said anew; empty where it repeats a period
     */
    public record Entry(
            Instant enteredAt,
            @Nullable String enteredBy,
            Instant knownFrom,
            @Nullable PartialDate validFrom,
            @Nullable PartialDate validTo,
            boolean superseded,
            @Nullable String source,
            @Nullable String publisher,
            @Nullable String reason,
            List<FieldChange> changes) {}

    /** Every entry as known on a day, newest first. */
    public List<Entry> of(long complexId, AsOf asOf) {
        List<Said> said = jdbc.sql(VERSIONS)
                .param("id", complexId)
                .param("until", asOf.knownUntilUtc())
                .query((found, number) -> said(found, asOf.knownUntil()))
                .list();
        List<Entry> entries = new ArrayList<>();
        for (int i = said.size() - 1; i >= 0; i--) entries.add(said.get(i).entry(before(said, i)));
        entries.addAll(ties.of(complexId, asOf));
        entries.sort(Comparator.comparing(Entry::enteredAt).reversed());
        return entries;
    }

    /** What was said of the same first day before this entry was made. */
    private static @Nullable Said before(List<Said> said, int index) {
        Said later = said.get(index);
        Said found = null;
        for (Said earlier : said.subList(0, index)) {
            if (earlier.enteredAt.isBefore(later.enteredAt) && earlier.covers(later.validFrom)) found = earlier;
        }
        return found;
    }

    private record Said(
            Instant enteredAt,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Map<String, @Nullable String> fields,
            Entry shell) {

        boolean covers(@Nullable LocalDate day) {
            boolean begun = validFrom == null || (day != null && !day.isBefore(validFrom));
            return begun && (validTo == null || day == null || day.isBefore(validTo));
        }

        Entry entry(@Nullable Said before) {
            List<FieldChange> changes = new ArrayList<>();
            for (String field : FIELDS) {
                String old = before == null ? null : before.fields.get(field);
                String now = fields.get(field);
                if (!Objects.equals(old, now)) changes.add(new FieldChange(field, old, now));
            }
            return new Entry(
                    shell.enteredAt,
                    shell.enteredBy,
                    shell.knownFrom,
                    shell.validFrom,
                    shell.validTo,
                    shell.superseded,
                    shell.source,
                    shell.publisher,
                    shell.reason,
                    changes);
        }
    }

    private static Said said(ResultSet found, Instant until) throws SQLException {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        for (String field : FIELDS) fields.put(field, found.getString(field));
        Instant enteredAt = found.getObject("entered_at", OffsetDateTime.class).toInstant();
        LocalDate from = found.getObject("valid_from", LocalDate.class);
        LocalDate to = found.getObject("valid_to", LocalDate.class);
        OffsetDateTime superseded = found.getObject("superseded_at", OffsetDateTime.class);
        Entry shell = new Entry(
                enteredAt,
                found.getString("display_name"),
                found.getObject("known_from", OffsetDateTime.class).toInstant(),
                from == null ? null : PartialDate.ofDay(from),
                to == null ? null : PartialDate.ofDay(to),
                superseded != null && superseded.toInstant().isBefore(until),
                found.getString("title"),
                found.getString("publisher"),
                found.getString("reason"),
                List.of());
        return new Said(enteredAt, from, to, fields, shell);
    }
}
