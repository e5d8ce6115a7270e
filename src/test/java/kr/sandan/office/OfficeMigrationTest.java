package kr.sandan.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import javax.sql.DataSource;
import kr.sandan.platform.AsOf;
import kr.sandan.region.RegionsOnDatabase;
import kr.sandan.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A portal that changed units before they had a known time tells afterwards what was known when. */
class OfficeMigrationTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 10);
    private static final LocalDate SECOND = LocalDate.of(2026, 11, 20);
    private static final LocalDate IN_2022 = LocalDate.of(2022, 6, 1);

    private JdbcClient jdbc;
    private OfficeQueries offices;

    @BeforeEach
    void migrateAPortalThatIsInUse() {
        DataSource database = TestDatabase.empty().dataSource();
        FluentConfiguration timeline = Flyway.configure().dataSource(database).locations("classpath:db/migration");
        timeline.target("20261127.0602").load().migrate();
        jdbc = JdbcClient.create(database);
        changeInPlace();
        timeline.target("latest").load().migrate();
        offices = new OfficeQueries(new OfficeReader(jdbc), RegionsOnDatabase.queries(jdbc));
    }

    /** Two changes as they were written before: a territory and a branch from 2022, then a merger and a renaming. */
    private void changeInPlace() {
        event(2, "TERRITORY", "2022-01-01", FIRST, "GWANGJU", "JEONNAM");
        jdbc.sql("""
                update office_territory set valid = daterange(lower(valid), '2022-01-01')
                where province_code = '29' and valid @> date '2022-01-01';
                insert into office_territory (province_code, office_id, valid, basis, source)
                select '29', id, '[2022-01-01,)', 'ADMINISTRATOR', '고시' from office where code = 'JEONNAM'""").update();
        event(3, "CREATED", "2022-01-01", FIRST, null, "CHANGWON");
        event(4, "MERGED", "2022-03-01", SECOND, "DONGNAM", "YEONGNAM");
        jdbc.sql("""
                update office set valid = daterange(lower(valid), '2022-03-01'), closed_precision = 'DAY'
                where code = 'DONGNAM';
                update office_name set valid = daterange(lower(valid), '2022-03-01')
                where office_id = (select id from office where code = 'DONGNAM');
                update office_parent set valid = daterange(lower(valid), '2022-03-01')
                where (select id from office where code = 'DONGNAM') in (office_id, parent_id);
                insert into office_parent (office_id, parent_id, valid)
                select c.id, y.id, '[2022-03-01,)' from office c, office y
                where c.code = 'CHANGWON' and y.code = 'YEONGNAM';
                update office_territory set valid = daterange(lower(valid), '2022-03-01') where province_code = '48';
                insert into office_territory (province_code, office_id, valid, basis, source)
                select '48', id, '[2022-03-01,)', 'ADMINISTRATOR', '고시' from office where code = 'YEONGNAM'""").update();
        event(5, "RENAMED", "2022-05-01", SECOND, "HONAM", "HONAM");
        jdbc.sql("""
                update office_name set valid = daterange(null, '2022-05-01')
                where office_id = (select id from office where code = 'HONAM');
                insert into office_name (office_id, name, short_name, name_en, valid, source)
                select id, '새호남', '새호남', 'New Honam', '[2022-05-01,)', '고시' from office where code = 'HONAM'""").update();
    }

    private void event(long revision, String kind, String day, LocalDate entered, String before, String after) {
        if (kind.equals("CREATED")) begin(after, OfficeKind.BRANCH, day);
        if (kind.equals("MERGED")) begin(after, OfficeKind.HEADQUARTERS, day);
        jdbc.sql("""
                with made as (
                    insert into office_event (kind, happened_on, happened_precision, source, reason, revision,
                        submission_key, entered_at)
                    values (:kind, cast(:day as date), 'DAY', '고시', '시험', :revision, cast(:revision as text), :at)
                    returning id)
                insert into office_event_part (event_id, office_id, side)
                select made.id, o.id, s.side
                from made, office o, (values (:before, 'BEFORE'), (:after, 'AFTER')) s (code, side)
                where o.code = s.code""")
                .param("kind", kind)
                .param("day", day)
                .param("revision", revision)
                .param("at", entered.atTime(9, 0).atZone(AsOf.ZONE).toOffsetDateTime())
                .param("before", before)
                .param("after", after)
                .update();
        jdbc.sql("update office_revision set revision = :revision")
                .param("revision", revision)
                .update();
    }

    private void begin(String code, OfficeKind kind, String day) {
        jdbc.sql("""
                        insert into office (code, kind, valid, opened_precision, source)
                        values (:code, :kind, daterange(cast(:day as date), null), 'DAY', '고시');
                        insert into office_name (office_id, name, short_name, name_en, valid, source)
                        select id, code, code, code, valid, source from office where code = :code;
                        insert into office_parent (office_id, parent_id, valid)
                        select o.id, p.id, o.valid from office o, office p
                        where o.code = :code and p.code = case :kind when 'BRANCH' then 'DONGNAM' else 'HEAD_OFFICE' end""")
                .param("code", code)
                .param("kind", kind.name())
                .param("day", day)
                .update();
    }

    @Test
    void knowsNothingOfAChangeBeforeItWasEntered() {
        OfficeHistory before = known(FIRST.minusDays(1));
        assertThat(answering(before, "29")).isEqualTo("GWANGJU");
        assertThat(before.territories())
                .filteredOn(territory -> territory.provinceCode().equals("29"))
                .extracting(territory -> territory.valid().until())
                .containsExactly(LocalDate.of(2021, 1, 1), LocalDate.of(2026, 7, 1));
        assertThat(before.byCode("CHANGWON")).isEmpty();
        assertThat(before.events()).hasSize(4);
        assertThat(before.revision()).isEqualTo(1);
    }

    @Test
    void knowsEachChangeFromItsEntryOn() {
        OfficeHistory between = known(FIRST);
        assertThat(answering(between, "29")).isEqualTo("JEONNAM");
        assertThat(answering(between, "48")).isEqualTo("DONGNAM");
        assertThat(between.byCode("DONGNAM").orElseThrow().closed()).isNull();
        assertThat(between.parentAt(id("CHANGWON"), IN_2022)).contains(id("DONGNAM"));
        assertThat(between.nameAt(id("HONAM"), IN_2022).orElseThrow().name()).isEqualTo("호남권 광역본부");
        assertThat(between.byCode("YEONGNAM")).isEmpty();
    }

    @Test
    void holdsWhatStoodBeforeTheMigrationAsCurrent() {
        OfficeHistory now = offices.history();
        assertThat(now.revision()).isEqualTo(5);
        assertThat(answering(now, "48")).isEqualTo("YEONGNAM");
        assertThat(now.byCode("DONGNAM").orElseThrow().closed()).hasToString("2022-03-01");
        assertThat(now.parentAt(id("CHANGWON"), IN_2022)).contains(id("YEONGNAM"));
        assertThat(now.nameAt(id("HONAM"), IN_2022).orElseThrow().name()).isEqualTo("새호남");
        assertThat(known(SECOND).territories()).isEqualTo(now.territories());
        assertThat(known(SECOND).treeAt(IN_2022)).isEqualTo(now.treeAt(IN_2022));
    }

    private OfficeHistory known(LocalDate day) {
        return offices.history(new AsOf(day, day));
    }

    private long id(String code) {
        return offices.history().byCode(code).orElseThrow().id();
    }

    private String answering(OfficeHistory history, String province) {
        Territory territory = history.territoryAt(province, IN_2022).orElseThrow();
        return history.office(territory.officeId()).orElseThrow().code();
    }
}
