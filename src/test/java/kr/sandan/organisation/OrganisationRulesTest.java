package kr.sandan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.sandan.complex.ComplexService;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the database refuses by itself, whatever program writes. */
@PortalTest
@Transactional
class OrganisationRulesTest {

    private static final String VERSION = """
            insert into organisation_version (organisation_id, valid_from, from_precision, valid_to, name, name_key, type,
                business_number, employees, few_stated, ksic, ksic_revision, known_from, source_id, entered_at)
            select ?, cast(? as date), case when cast(? as date) is not null then 'DAY' end, cast(? as date), '시험', '시험',
                'FIRM', ?, ?, ?, ?, ?, now(), min(id), now() from source_document
            """;

    @Autowired
    private OrganisationService service;

    @Autowired
    private ComplexService complexes;

    @Autowired
    private SourceService sources;

    @Autowired
    private JdbcClient jdbc;

    private Registry registry;
    private long bare;

    @BeforeEach
    void enterAnIdentity() {
        registry = new Registry(service, complexes, sources);
        bare = jdbc.sql("insert into organisation (entered_at) values (now()) returning id")
                .query(Long.class)
                .single();
    }

    @Test
    void saysNotTwoThingsOfOneDay() {
        say(bare, "2010-01-01", "2015-01-01", null);
        say(bare, "2015-01-01", null, null);
        refused("organisation_version_overlap_ex", () -> say(bare, "2014-12-31", "2015-01-02", null));
    }

    @Test
    void givesANumberToOneOrganisationOnly() {
        long other = registry.register(Registry.firm(Registry.name("번호"), Registry.number(), 3));
        String held = jdbc.sql("select business_number from organisation_version where organisation_id = ?")
                .param(other)
                .query(String.class)
                .single();
        refused("organisation_version_number_ex", () -> say(bare, "2015-01-01", null, held));
    }

    @Test
    void refusesANumberEmployeesAndCodesThatAreNone() {
        refused("organisation_version_business_number_ck", () -> say(bare, null, null, "123"));
        refused("organisation_version_employees_ck", () -> say(bare, null, -1, null, null, null));
        refused("organisation_version_few_ck", () -> say(bare, null, 3, true, null, null));
        refused("organisation_version_ksic_ck", () -> say(bare, null, null, null, "26110", null));
        refused("organisation_version_ksic_ck", () -> say(bare, null, null, null, "26110", 12));
        refused("organisation_version_ksic_ck", () -> say(bare, null, null, null, "2", 10));
    }

    @Test
    void countsFiftyAsFew() {
        say(bare, null, 50, null, null, null);
        assertThat(few()).isTrue();
    }

    @Test
    void neverChangesOrErasesWhatWasSaid() {
        say(bare, "2010-01-01", null, null);
        refused(
                "organisation_version_kept",
                () -> jdbc.sql("update organisation_version set name = '다른 이름' where organisation_id = ?")
                        .param(bare)
                        .update());
        refused(
                "organisation_version_kept",
                () -> jdbc.sql("delete from organisation_version where organisation_id = ?")
                        .param(bare)
                        .update());
    }

    @Test
    void letsTenantsFollowAComplexThatIsMergedIntoAnother() {
        long kept = registry.complexIn("43130");
        long given = registry.complexIn("43130");
        long id = registry.register(
                Registry.firm(Registry.name("따라감")),
                new Tenancy(kept, Registry.span("2018", null)),
                new Tenancy(given, Registry.span("2015", null)));
        jdbc.sql("""
                        update complex set merged_into = ?, merged_at = now() + interval '1 second',
                            merge_source_id = (select min(id) from source_document), merge_reason = '같은 단지'
                         where id = ?""").params(kept, given).update();
        assertThat(jdbc.sql("""
                                select complex_id || ' ' || valid from organisation_tenancy
                                 where organisation_id = ? and superseded_at is null order by valid""").param(id).query(String.class).list())
                .containsExactly(kept + " [2015-01-01,2018-01-01)", kept + " [2018-01-01,)");
    }

    private boolean few() {
        return jdbc.sql("select few from organisation_version where organisation_id = ?")
                .param(bare)
                .query(Boolean.class)
                .single();
    }

    private void say(long id, String from, String until, String number) {
        jdbc.sql(VERSION)
                .params(id, from, from, until, number, null, null, null, null)
                .update();
    }

    private void say(long id, String from, Integer employees, Boolean few, String ksic, Integer revision) {
        jdbc.sql(VERSION)
                .params(id, from, from, null, null, employees, few, ksic, revision)
                .update();
    }

    /** Each refusal ends the transaction, so it is tried within a savepoint of its own. */
    private void refused(String constraint, Runnable change) {
        jdbc.sql("savepoint tried").update();
        assertThatThrownBy(change::run)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasStackTraceContaining(constraint.endsWith("_kept") ? "only be superseded" : constraint);
        jdbc.sql("rollback to savepoint tried").update();
    }
}
