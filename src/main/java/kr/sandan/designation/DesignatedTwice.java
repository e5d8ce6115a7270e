package kr.sandan.designation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kr.sandan.complex.MergeObjections;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.programme.ProgrammeQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two records of one complex that are designated in one programme at a time cannot become one: the database would refuse. */
@Component
class DesignatedTwice implements MergeObjections {

    /** The ground that would follow the other record, as {@code designation_follow_complex} moves it, and who holds it. */
    private static final String HELD = """
            with moved as (
                select o.* from designation_occupancy o
                where o.layer = 'BASE' and o.place = designation_standing(:other) and upper_inf(o.known)),
            ground as (
                select m.period_id, m.programme_id, m.valid, g.place,
                       case when lower_inf(m.extent) then g.extent else m.extent end as extent
                from moved m cross join designation_ground(:kept) g)
            select distinct p.id, p.designation_id, p.name, p.role, p.valid_from, p.from_precision, p.valid_to, p.to_precision,
                   t.id as other_id, t.designation_id as other_designation_id, t.name as other_name, t.role as other_role,
                   t.valid_from as other_valid_from, t.from_precision as other_from_precision, t.valid_to as other_valid_to,
                   t.to_precision as other_to_precision, g.programme_id
            from ground g
            join designation_occupancy o on o.layer = 'BASE' and o.programme_id = g.programme_id and o.place = g.place
             and o.extent && g.extent and o.valid && g.valid and upper_inf(o.known)
             and (o.period_id <> g.period_id or o.place = designation_standing(:kept))
            join designation_period p on p.id = o.period_id
            join designation_period t on t.id = g.period_id
            order by p.id, t.id
            """;

    private final JdbcClient jdbc;
    private final ProgrammeQueries programmes;
    private final Clock clock;

    DesignatedTwice(JdbcClient jdbc, ProgrammeQueries programmes, Clock clock) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public List<Objection> objections(long keptId, long otherId) {
        return jdbc.sql(HELD)
                .param("kept", keptId)
                .param("other", otherId)
                .query((row, number) -> objection(row))
                .list();
    }

    private Objection objection(ResultSet row) throws SQLException {
        List<Object> words = new ArrayList<>(List.of(programme(row.getLong("programme_id"))));
        List<Place> places = new ArrayList<>();
        add(row, "", words, places);
        boolean one = row.getLong("id") == row.getLong("other_id");
        if (!one) add(row, "other_", words, places);
        String key = one ? "designation.merging.one" : "designation.merging.two";
        return new Objection(new DefaultMessageSourceResolvable(new String[] {key}, words.toArray()), places);
    }

    private static void add(ResultSet row, String side, List<Object> words, List<Place> places) throws SQLException {
        String name = row.getString(side + "name");
        PartialDate from = HeldPeriods.partial(row, side + "valid_from", side + "from_precision");
        Object[] said = {
            name,
            text(DesignationRole.valueOf(row.getString(side + "role")).messageKey()),
            from == null ? text("designation.from.unknown") : from.toString(),
            lastDay(HeldPeriods.partial(row, side + "valid_to", side + "to_precision"))
        };
        words.add(new DefaultMessageSourceResolvable(new String[] {"designation.merging.party"}, said));
        places.add(new Place("/designations/" + row.getLong(side + "designation_id"), name));
    }

    private static Object lastDay(@Nullable PartialDate until) {
        if (until == null) return text("designation.until.open");
        if (until.precision() == PartialDate.Precision.DAY)
            return until.date().minusDays(1).toString();
        return new DefaultMessageSourceResolvable(
                new String[] {"designation.until.before"}, new Object[] {until.toString()});
    }

    /** What the programme is called today, in the language of the page. */
    private String programme(long id) {
        boolean korean = LocaleContextHolder.getLocale().getLanguage().equals("ko");
        return programmes
                .find(id, AsOf.today(clock))
                .map(programme -> korean ? programme.name() : programme.nameEn())
                .orElse("");
    }

    private static MessageSourceResolvable text(String key) {
        return new DefaultMessageSourceResolvable(key);
    }
}
