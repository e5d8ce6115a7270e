package kr.sandan.region;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import kr.sandan.platform.PartialDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the steps of a checked plan; what ends is written before what begins. What was said before is superseded. */
@Component
class RegionWriter {

    private final JdbcClient jdbc;

    RegionWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What every row of a change bears.
     *
     * @param change number of the change
     * @param at since when it is known
     * @param basis what kind of source states it
     * @param source the source itself
     */
    record Mark(long change, OffsetDateTime at, RegionBasis basis, String source) {

        JdbcClient.StatementSpec on(JdbcClient.StatementSpec statement) {
            return statement
                    .param("change", change)
                    .param("at", at)
                    .param("basis", basis.name())
                    .param("source", source);
        }
    }

    void write(RegionPlan plan, Mark mark) {
        LocalDate day = plan.effectiveOn();
        plan.steps(RegionStep.Close.class).forEach(step -> close(step.code(), day, mark));
        plan.steps(RegionStep.Rename.class).forEach(step -> close(step.code(), day, mark));
        plan.steps(RegionStep.Open.class).stream()
                .sorted((one, other) ->
                        Integer.compare(one.code().length(), other.code().length()))
                .forEach(step -> {
                    register(step.code());
                    open(step.code(), step.names(), day, mark);
                });
        plan.steps(RegionStep.Rename.class).forEach(step -> open(step.code(), step.names(), day, mark));
        plan.steps(RegionStep.Follow.class).forEach(step -> follow(step, day, mark));
        plan.steps(RegionStep.Introduce.class).forEach(step -> introduce(step, day, mark));
        plan.steps(RegionStep.Assign.class).forEach(step -> assign(step, day, mark));
        PartialDate last = new PartialDate(day.minusDays(1), PartialDate.Precision.DAY);
        plan.steps(RegionStep.Expire.class).forEach(step -> end(step.code(), last, mark));
    }

    private static String level(String code) {
        return code.length() == 2 ? "province" : "county";
    }

    private void close(String code, LocalDate day, Mark mark) {
        String names = code.length() == 2 ? "name, short_name, name_en" : "name";
        jdbc.sql("""
                        with ended as (
                            update %1$s_period set superseded_at = :at, superseded_by = :change
                            where %1$s_code = :code and upper_inf(valid) and superseded_at is null returning *)
                        insert into %1$s_period (%1$s_code, %2$s, valid, basis, source, to_confirm, known_from, change_id)
                        select %1$s_code, %2$s, daterange(lower(valid), :day), basis, source, to_confirm, :at, :change
                        from ended""".formatted(level(code), names))
                .param("day", day)
                .param("code", code)
                .param("at", mark.at())
                .param("change", mark.change())
                .update();
    }

    /** A code may have been in force before: then it is there already. */
    private void register(String code) {
        String sql = code.length() == 2
                ? "insert into province (code) values (:code) on conflict do nothing"
                : "insert into county (code, province_code) values (:code, left(:code, 2)) on conflict do nothing";
        jdbc.sql(sql).param("code", code).update();
    }

    private void open(String code, RegionStep.Names names, LocalDate day, Mark mark) {
        String sql = code.length() == 2 ? """
                  insert into province_period
                      (province_code, name, short_name, name_en, valid, basis, source, known_from, change_id)
                  values (:code, :name, :short, :en, daterange(:day, null), :basis, :source, :at, :change)""" : """
                  insert into county_period (county_code, name, valid, basis, source, known_from, change_id)
                  values (:code, :name, daterange(:day, null), :basis, :source, :at, :change)""";
        mark.on(jdbc.sql(sql))
                .param("code", code)
                .param("name", names.name().strip())
                .param("short", names.shortName())
                .param("en", names.nameEn())
                .param("day", day)
                .update();
    }

    private void follow(RegionStep.Follow step, LocalDate day, Mark mark) {
        mark.on(jdbc.sql("""
                        insert into %s_succession (from_code, to_code, effective_on, basis, source, known_from, change_id)
                        values (:from, :to, :day, :basis, :source, :at, :change)""".formatted(level(step.code()))))
                .param("from", step.code())
                .param("to", step.successor())
                .param("day", day)
                .update();
        if (step.code().length() == 2) inheritOutlines(step);
    }

    /** A new province is drawn with the outlines of the provinces it follows, until the map knows better. */
    private void inheritOutlines(RegionStep.Follow step) {
        jdbc.sql("""
                        update province p
                        set map_ids = (select array_agg(distinct id order by id)
                                       from unnest(p.map_ids || f.map_ids) as id)
                        from province f
                        where p.code = :to and f.code = :from""").param("from", step.code()).param("to", step.successor()).update();
    }

    private void introduce(RegionStep.Introduce step, LocalDate day, Mark mark) {
        jdbc.sql("""
                        insert into region_scheme (code, name, name_en, introduced_on, introduced_precision, source,
                            sort_order, known_from, change_id)
                        select :code, :name, :en, :day, 'DAY', :source, coalesce(max(sort_order), 0) + 1, :at, :change
                        from region_scheme""")
                .param("code", step.code())
                .param("name", step.name())
                .param("en", step.nameEn())
                .param("day", day)
                .param("source", mark.source())
                .param("at", mark.at())
                .param("change", mark.change())
                .update();
        addParts(step, mark);
        if (step.last() != null) end(step.code(), step.last(), mark);
    }

    /** Says when a scheme was policy last, in place of what was said of it before. */
    private void end(String scheme, PartialDate last, Mark mark) {
        jdbc.sql("""
                        update region_scheme_end set superseded_at = :at, superseded_by = :change
                        where scheme_code = :scheme and superseded_at is null""")
                .param("scheme", scheme)
                .param("at", mark.at())
                .param("change", mark.change())
                .update();
        jdbc.sql("""
                        insert into region_scheme_end (scheme_code, last_on, last_precision, source, known_from, change_id)
                        values (:scheme, :last, :precision, :source, :at, :change)""")
                .param("scheme", scheme)
                .param("last", last.date())
                .param("precision", last.precision().name())
                .param("source", mark.source())
                .param("at", mark.at())
                .param("change", mark.change())
                .update();
    }

    private void addParts(RegionStep.Introduce step, Mark mark) {
        int order = 0;
        for (RegionStep.Part part : step.parts()) {
            jdbc.sql("""
                            insert into scheme_region (scheme_code, code, name, name_en, sort_order, known_from, change_id)
                            values (:scheme, :code, :name, :en, :order, :at, :change)""")
                    .param("scheme", step.code())
                    .param("code", part.code())
                    .param("name", part.name())
                    .param("en", part.nameEn())
                    .param("order", ++order)
                    .param("at", mark.at())
                    .param("change", mark.change())
                    .update();
        }
    }

    private void assign(RegionStep.Assign step, LocalDate day, Mark mark) {
        jdbc.sql("""
                        with ended as (
                            update scheme_member set superseded_at = :at, superseded_by = :change
                            where scheme_code = :scheme and province_code = :code and valid @> cast(:day as date)
                                and superseded_at is null returning *)
                        insert into scheme_member
                            (scheme_code, region_code, province_code, valid, basis, source, known_from, change_id)
                        select scheme_code, region_code, province_code, daterange(lower(valid), :day), basis, source, :at,
                            :change
                        from ended""")
                .param("scheme", step.scheme())
                .param("code", step.code())
                .param("day", day)
                .param("at", mark.at())
                .param("change", mark.change())
                .update();
        mark.on(jdbc.sql("""
                        insert into scheme_member
                            (scheme_code, region_code, province_code, valid, basis, source, known_from, change_id)
                        values (:scheme, :region, :code, daterange(:day, null), :basis, :source, :at, :change)"""))
                .param("scheme", step.scheme())
                .param("region", step.region())
                .param("code", step.code())
                .param("day", day)
                .update();
    }
}
