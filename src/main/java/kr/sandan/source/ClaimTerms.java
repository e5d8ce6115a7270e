package kr.sandan.source;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What figures count and in which units, with their names. */
@Component
public class ClaimTerms {

    private final JdbcClient jdbc;
    private final Snapshot<Terms> snapshot;

    ClaimTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.snapshot = new Snapshot<>(this::read, terms -> terms.measures().size() == count());
    }

    private record Terms(Map<String, Measured> measures, Map<String, Unit> units) {}

    /** Everything that figures count, by Korean name. */
    public List<Measured> measures() {
        return List.copyOf(snapshot.current().measures().values());
    }

    /** All units, those used most first. */
    public List<Unit> units() {
        return List.copyOf(snapshot.current().units().values());
    }

    /**
     * What a code counts.
     *
     * @throws NotFound where nobody has named it
     */
    public Measured measure(String code) {
        Measured measure = snapshot.current().measures().get(code);
        if (measure == null) throw new NotFound("measure", code);
        return measure;
    }

    /**
     * The unit of a code.
     *
     * @throws NotFound where there is none
     */
    public Unit unit(String code) {
        Unit unit = snapshot.current().units().get(code);
        if (unit == null) throw new NotFound("unit", code);
        return unit;
    }

    void requireKnown(String measure, String unit) {
        Terms terms = snapshot.current();
        if (!terms.measures().containsKey(measure) && !isNamed(measure))
            throw new RuleBroken("measure", "source.claim.unknown-measure", measure);
        if (!terms.units().containsKey(unit)) throw new RuleBroken("unit", "source.claim.unknown-unit", unit);
    }

    void add(Measured measure, @Nullable Long by, Instant now) {
        int added = jdbc.sql("""
                        insert into claim_measure (code, name, name_en, entered_by, entered_at)
                        values (:code, :name, :nameEn, :by, :now)
                        on conflict do nothing
                        """)
                .param("code", measure.code())
                .param("name", measure.name())
                .param("nameEn", measure.nameEn())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
        if (added == 0) throw new RuleBroken("newMeasure", "source.measure.taken", measure.code(), measure.name());
        snapshot.forgetAfterCommit();
    }

    /** Also in the running transaction, which the picture does not show yet. */
    private boolean isNamed(String measure) {
        return jdbc.sql("select exists (select 1 from claim_measure where code = ?)")
                .param(measure)
                .query(Boolean.class)
                .single();
    }

    private int count() {
        return Objects.requireNonNull(jdbc.sql("select count(*) from claim_measure")
                .query(Integer.class)
                .single());
    }

    private Terms read() {
        Map<String, Measured> measures = new LinkedHashMap<>();
        jdbc.sql("select code, name, name_en from claim_measure order by name")
                .query((row, n) -> new Measured(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .forEach(measure -> measures.put(measure.code(), measure));
        Map<String, Unit> units = new LinkedHashMap<>();
        jdbc.sql("select code, name, name_en, base, factor from claim_unit order by sort_order, code")
                .query((row, n) -> new Unit(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBigDecimal(5)))
                .list()
                .forEach(unit -> units.put(unit.code(), unit));
        return new Terms(measures, units);
    }
}
