package kr.sandan.region;

import java.sql.Date;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the steps of a checked plan; what ends is written before what begins. */
@Component
class RegionWriter {

    private final JdbcClient jdbc;

    RegionWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(RegionPlan plan, RegionBasis basis, String source) {
        LocalDate day = plan.effectiveOn();
        plan.steps(RegionStep.Close.class).forEach(step -> close(step.code(), day));
        plan.steps(RegionStep.Rename.class).forEach(step -> close(step.code(), day));
        plan.steps(RegionStep.Open.class).stream()
                .sorted((one, other) ->
                        Integer.compare(one.code().length(), other.code().length()))
                .forEach(step -> {
                    register(step.code());
                    open(step.code(), step.names(), day, basis, source);
                });
        plan.steps(RegionStep.Rename.class).forEach(step -> open(step.code(), step.names(), day, basis, source));
        plan.steps(RegionStep.Follow.class).forEach(step -> follow(step, day, basis, source));
        plan.steps(RegionStep.Assign.class).forEach(step -> assign(step, day, basis, source));
    }

    private static String level(String code) {
        return code.length() == 2 ? "province" : "county";
    }

    private void close(String code, LocalDate day) {
        jdbc.sql(
                        "update %1$s_period set valid = daterange(lower(valid), :day) where %1$s_code = :code and upper_inf(valid)"
                                .formatted(level(code)))
                .param("day", day)
                .param("code", code)
                .update();
    }

    /** A code may have been in force before: then it is there already. */
    private void register(String code) {
        String sql = code.length() == 2
                ? "insert into province (code) values (:code) on conflict do nothing"
                : "insert into county (code, province_code) values (:code, left(:code, 2)) on conflict do nothing";
        jdbc.sql(sql).param("code", code).update();
    }

    private void open(String code, RegionStep.Names names, LocalDate day, RegionBasis basis, String source) {
        String sql = code.length() == 2 ? """
                  insert into province_period (province_code, name, short_name, name_en, valid, basis, source)
                  values (:code, :name, :short, :en, daterange(:day, null), :basis, :source)""" : """
                  insert into county_period (county_code, name, valid, basis, source)
                  values (:code, :name, daterange(:day, null), :basis, :source)""";
        jdbc.sql(sql)
                .param("code", code)
                .param("name", names.name().strip())
                .param("short", names.shortName())
                .param("en", names.nameEn())
                .param("day", Date.valueOf(day))
                .param("basis", basis.name())
                .param("source", source)
                .update();
    }

    private void follow(RegionStep.Follow step, LocalDate day, RegionBasis basis, String source) {
        jdbc.sql("insert into %s_succession (from_code, to_code, effective_on, basis, source)"
                                .formatted(level(step.code()))
                        + " values (:from, :to, :day, :basis, :source)")
                .param("from", step.code())
                .param("to", step.successor())
                .param("day", day)
                .param("basis", basis.name())
                .param("source", source)
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

    private void assign(RegionStep.Assign step, LocalDate day, RegionBasis basis, String source) {
        jdbc.sql("""
                        update scheme_member set valid = daterange(lower(valid), :day)
                        where scheme_code = :scheme and province_code = :code and valid @> cast(:day as date)""")
                .param("scheme", step.scheme())
                .param("code", step.code())
                .param("day", day)
                .update();
        jdbc.sql("""
                        insert into scheme_member (scheme_code, region_code, province_code, valid, basis, source)
                        values (:scheme, :region, :code, daterange(:day, null), :basis, :source)""")
                .param("scheme", step.scheme())
                .param("region", step.region())
                .param("code", step.code())
                .param("day", Date.valueOf(day))
                .param("basis", basis.name())
                .param("source", source)
                .update();
    }
}
