package kr.sandan.designation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is held of designations now: the ground on which a change is made. */
@Component
class HeldPeriods {

    private static final String HELD = """
            select p.*, array(select m.complex_id from designation_member m where m.period_id = p.id order by m.ordinal) members
            from designation_period p
            where %s
            order by p.valid_from nulls first, p.id
            """;

    private static final String NOW = "p.superseded_at is null and ";
    private static final String OF_LOAD =
            " in (select id from designation_event where load_id = :id and kind = 'LOADED')";

    private final JdbcClient jdbc;

    HeldPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HeldPeriod> of(long designationId) {
        return held(NOW + "p.designation_id = :id", designationId);
    }

    /**
     * The same, for a change of it.
     *
     * @throws StaleEdit where everything was taken back meanwhile
     * @throws NotFound for an unknown number
     */
    List<HeldPeriod> toChange(long designationId) {
        List<HeldPeriod> periods = of(designationId);
        if (!periods.isEmpty()) return periods;
        if (knownSince(designationId).isPresent()) throw new StaleEdit("designation", designationId);
        throw new NotFound("designation", designationId);
    }

    /** What stands under a hub. */
    List<HeldPeriod> under(long hubId) {
        return held(NOW + "p.hub_id = :id", hubId);
    }

    Optional<HeldPeriod> find(long periodId) {
        return held(NOW + "p.id = :id", periodId).stream().findFirst();
    }

    List<HeldPeriod> ofProgramme(long programmeId) {
        return held(NOW + "p.programme_id = :id", programmeId);
    }

    /** What a load said and nothing has superseded. */
    List<HeldPeriod> saidBy(long loadId) {
        return held(NOW + "p.event_id" + OF_LOAD, loadId);
    }

    /** What a load superseded. */
    List<HeldPeriod> supersededBy(long loadId) {
        return held("p.superseded_by" + OF_LOAD, loadId);
    }

    /** Who said what a period says. */
    long sourceOf(long periodId) {
        return jdbc.sql("select source_id from designation_period where id = :id")
                .param("id", periodId)
                .query(Long.class)
                .single();
    }

    /** Since when anything is known of a designation. */
    Optional<Instant> knownSince(long designationId) {
        return jdbc.sql("select min(known_from) from designation_period where designation_id = :id")
                .param("id", designationId)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    boolean isSample(long designationId) {
        return jdbc.sql("select sample from designation where id = :id")
                .param("id", designationId)
                .query(Boolean.class)
                .single();
    }

    private List<HeldPeriod> held(String where, long id) {
        return jdbc.sql(HELD.formatted(where))
                .param("id", id)
                .query((row, number) -> held(row))
                .list();
    }

    private static HeldPeriod held(ResultSet row) throws SQLException {
        long hub = row.getLong("hub_id");
        SiteFacts facts = new SiteFacts(
                row.getString("name"),
                row.getString("name_en"),
                Arrays.asList((Long[]) row.getArray("members").getArray()),
                hub == 0 ? null : hub,
                span(row),
                gaps(row));
        return new HeldPeriod(
                row.getLong("id"),
                row.getLong("designation_id"),
                row.getLong("programme_id"),
                DesignationRole.valueOf(row.getString("role")),
                row.getObject("valid_from", LocalDate.class),
                facts);
    }

    static Set<SiteFacts.Gap> gaps(ResultSet row) throws SQLException {
        Set<SiteFacts.Gap> gaps = EnumSet.noneOf(SiteFacts.Gap.class);
        if (row.getBoolean("ground_unknown")) gaps.add(SiteFacts.Gap.GROUND);
        if (row.getBoolean("hub_unknown")) gaps.add(SiteFacts.Gap.HUB);
        return gaps;
    }

    /** The span of a row of designation_period. */
    static Span span(ResultSet row) throws SQLException {
        return new Span(partial(row, "valid_from", "from_precision"), partial(row, "valid_to", "to_precision"));
    }

    static @Nullable PartialDate partial(ResultSet row, String day, String precision) throws SQLException {
        String known = row.getString(precision);
        LocalDate date = row.getObject(day, LocalDate.class);
        return known == null || date == null ? null : new PartialDate(date, PartialDate.Precision.valueOf(known));
    }
}
