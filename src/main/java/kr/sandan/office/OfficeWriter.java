package kr.sandan.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a checked plan; what ends is written before what begins. */
@Component
class OfficeWriter {

    private final JdbcClient jdbc;

    OfficeWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the numbers of the units that begin. */
    List<Long> write(OfficePlan plan, String source) {
        LocalDate day = plan.effectiveOn();
        List<Long> begun = new ArrayList<>();
        plan.begun().forEach(office -> begun.add(begin(office, plan.parentId(), day, source)));
        plan.ended().forEach(id -> end(id, begun, day));
        plan.names().forEach(names -> {
            endRows("office_name", "office_id", plan.renamed(), day);
            name(plan.renamed(), names, day, source);
        });
        handOver(plan, begun, day, source);
        return begun;
    }

    private long begin(OfficeStep.NewOffice office, long parent, LocalDate day, String source) {
        long id = jdbc.sql("""
                        insert into office (code, kind, valid, opened_precision, source)
                        values (:code, :kind, daterange(cast(:day as date), null), 'DAY', :source) returning id""")
                .param("code", office.code())
                .param("kind", office.kind().name())
                .param("day", day)
                .param("source", source)
                .query(Long.class)
                .single();
        name(id, office.names(), day, source);
        under(id, parent, day);
        return id;
    }

    private void name(long id, OfficeStep.Names names, LocalDate day, String source) {
        jdbc.sql("""
                        insert into office_name (office_id, name, short_name, name_en, valid, source)
                        values (:id, :name, :short, :en, daterange(cast(:day as date), null), :source)""")
                .param("id", id)
                .param("name", names.name().strip())
                .param("short", names.shortName().strip())
                .param("en", names.nameEn().strip())
                .param("day", day)
                .param("source", source)
                .update();
    }

    private void under(long id, long parent, LocalDate day) {
        jdbc.sql("""
                        insert into office_parent (office_id, parent_id, valid)
                        values (:id, :parent, daterange(cast(:day as date), null))""").param("id", id).param("parent", parent).param("day", day).update();
    }

    /** Units below one that ends go on under the one that begins. */
    private void end(long id, List<Long> begun, LocalDate day) {
        List<Long> below = jdbc.sql("""
                        select p.office_id from office_parent p join office o on o.id = p.office_id
                        where p.parent_id = :id and upper_inf(p.valid) and upper_inf(o.valid)""")
                .param("id", id)
                .query((row, number) -> row.getLong(1))
                .list();
        jdbc.sql("update office set valid = daterange(lower(valid), :day), closed_precision = 'DAY' where id = :id")
                .param("day", day)
                .param("id", id)
                .update();
        endRows("office_name", "office_id", id, day);
        endRows("office_parent", "office_id", id, day);
        endRows("office_parent", "parent_id", id, day);
        below.forEach(child -> begun.forEach(parent -> under(child, parent, day)));
    }

    private void endRows(String table, String column, long id, LocalDate day) {
        jdbc.sql("update %s set valid = daterange(lower(valid), :day) where %s = :id and upper_inf(valid)"
                        .formatted(table, column))
                .param("day", day)
                .param("id", id)
                .update();
    }

    private void handOver(OfficePlan plan, List<Long> begun, LocalDate day, String source) {
        long receiver = plan.receiver() != 0 || begun.isEmpty() ? plan.receiver() : begun.get(0);
        for (String province : plan.handedOver()) {
            jdbc.sql("""
                            update office_territory set valid = daterange(lower(valid), :day)
                            where province_code = :code and valid @> cast(:day as date)""").param("day", day).param("code", province).update();
            jdbc.sql("""
                            insert into office_territory (province_code, office_id, valid, basis, source)
                            values (:code, :office, daterange(cast(:day as date), null), 'ADMINISTRATOR', :source)""")
                    .param("code", province)
                    .param("office", receiver)
                    .param("day", day)
                    .param("source", source)
                    .update();
        }
    }
}
