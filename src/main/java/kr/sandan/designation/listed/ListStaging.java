package kr.sandan.designation.listed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.SiteFacts;
import kr.sandan.designation.SiteFacts.Gap;
import kr.sandan.designation.Span;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what a list would write between its check and its end. */
final class ListStaging {

    private final JdbcClient jdbc;

    ListStaging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(long load, List<StagedSite> sites) {
        for (int position = 0; position < sites.size(); position++) write(load, position, sites.get(position));
    }

    private void write(long load, int position, StagedSite site) {
        SiteFacts facts = site.facts();
        Instant known = site.knownFrom();
        jdbc.sql("""
                        insert into designation_list_site (load_id, position, site_key, programme, role, name, name_en,
                            complex_ids, hub_id, hub_key, valid_from, valid_to, ground_unknown, hub_unknown, replaces,
                            source_id, known_from, basis)
                        values (:load, :position, :key, :programme, :role, :name, :nameEn, :complexes, :hub, :hubKey, :from,
                            :to, :groundUnknown, :hubUnknown, :replaces, :source, :known, :basis)""")
                .param("load", load)
                .param("position", position)
                .param("key", site.key())
                .param("programme", site.programme())
                .param("role", site.role().name())
                .param("name", facts.name())
                .param("nameEn", facts.nameEn())
                .param("complexes", facts.complexIds().toArray(Long[]::new))
                .param("hub", facts.hubId(), Types.BIGINT)
                .param("hubKey", site.hubKey(), Types.INTEGER)
                .param("from", text(facts.span().from()))
                .param("to", text(facts.span().until()))
                .param("groundUnknown", facts.gaps().contains(Gap.GROUND))
                .param("hubUnknown", facts.gaps().contains(Gap.HUB))
                .param("replaces", site.replaces(), Types.BIGINT)
                .param("source", site.sourceId(), Types.BIGINT)
                .param("known", known == null ? null : known.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("basis", site.basis())
                .update();
    }

    /** In the order in which they can be written. */
    List<StagedSite> sites(long load) {
        return jdbc.sql("select * from designation_list_site where load_id = :load order by position")
                .param("load", load)
                .query((row, number) -> site(row))
                .list();
    }

    private static StagedSite site(ResultSet row) throws SQLException {
        OffsetDateTime known = row.getObject("known_from", OffsetDateTime.class);
        return new StagedSite(
                row.getInt("site_key"),
                row.getString("programme"),
                DesignationRole.valueOf(row.getString("role")),
                facts(row),
                row.getObject("hub_key", Integer.class),
                row.getObject("replaces", Long.class),
                row.getObject("source_id", Long.class),
                known == null ? null : known.toInstant(),
                row.getString("basis"));
    }

    private static SiteFacts facts(ResultSet row) throws SQLException {
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        if (row.getBoolean("ground_unknown")) gaps.add(Gap.GROUND);
        if (row.getBoolean("hub_unknown")) gaps.add(Gap.HUB);
        return new SiteFacts(
                row.getString("name"),
                row.getString("name_en"),
                Arrays.asList((Long[]) row.getArray("complex_ids").getArray()),
                row.getObject("hub_id", Long.class),
                new Span(date(row.getString("valid_from")), date(row.getString("valid_to"))),
                gaps);
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text);
    }

    void clear(long load) {
        jdbc.sql("delete from designation_list_site where load_id = :load")
                .param("load", load)
                .update();
    }
}
