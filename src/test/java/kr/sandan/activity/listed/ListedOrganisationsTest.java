package kr.sandan.activity.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kr.sandan.complex.ComplexService;
import kr.sandan.load.LoadContext.Grade;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadState;
import kr.sandan.organisation.OrganisationFacts;
import kr.sandan.organisation.OrganisationService;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.organisation.Registry;
import kr.sandan.source.SourceService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The organisations that lists name, and what is registered beside what they bring. */
class ListedOrganisationsTest extends ActivityLists {

    @Autowired
    private OrganisationService register;

    @Autowired
    private ComplexService complexes;

    @Autowired
    private SourceService sources;

    private List<Problem> problems(long load) {
        return findings.problems(load, 50).stream()
                .flatMap(group -> group.problems().stream())
                .toList();
    }

    private Long tied(long load, String affiliation) {
        return jdbc.sql("""
                        select coalesce(t.organisation_id, 0) from activity_attendee t join activity a on a.id = t.activity_id
                         where a.load_id = ? and t.affiliation = ?
                        """).param(load).param(affiliation).query(Long.class).single();
    }

    @Test
    void tiesThoseThatAreSureAndEntersNone() {
        String known = Registry.name("아는기업");
        String twice = Registry.name("둘인기업");
        String unknown = Registry.name("모르는기업");
        Registry registry = new Registry(register, complexes, sources);
        long firm = registry.register(Registry.firm(known));
        registry.register(Registry.firm(twice));
        registry.register(OrganisationFacts.named(twice, OrganisationType.SUPPORT_AGENCY));
        long held = organisations();
        String came = "㈜" + known + ", 김하나; " + twice + "; " + unknown + ", 이두리";
        long load = applied(list(row("기관을 잇는 활동", "ATTENDEES=" + came)));
        assertThat(problems(load)).singleElement().satisfies(notice -> {
            assertThat(notice.grade()).isEqualTo(Grade.NOTICE);
            assertThat(notice.reason().arguments()).containsExactly("1", "2");
        });
        assertThat(tied(load, "㈜" + known)).isEqualTo(firm);
        assertThat(tied(load, twice)).isZero();
        assertThat(tied(load, unknown)).isZero();
        assertThat(organisations()).isEqualTo(held);
        assertThat(checked(list(row("기관을 잇는 활동", "ATTENDEES=" + came))).unchanged())
                .isEqualTo(1);
    }

    private long organisations() {
        return jdbc.sql("select count(*) from organisation").query(Long.class).single();
    }

    @Test
    void asksAReasonWhereALineIsUnlikeWhatIsRegistered() {
        for (int at = 0; at < 5; at++)
            assertThat(pages.post(
                            "/activities/new",
                            "staff-chungcheong",
                            formOf("등록된 활동 " + at, Map.of("costs", "200000", "guests", "3"))))
                    .hasStatus(303);
        long load = sent(list(row("비싼 활동", "VENUE=9000000")));
        await(load, LoadState.CHECKED);
        assertThat(problems(load)).extracting(problem -> problem.reason().key()).containsExactly("activity.odd.spent");
    }

    @Test
    void asksAReasonWhereALineIsFarShorterThanTheOthers() {
        String[] rows = new String[7];
        for (int at = 0; at < 6; at++) rows[at] = row("보통 길이 " + at);
        rows[6] = row("짧은 활동", "ENDS_AT=14:10");
        long load = sent(list(rows));
        await(load, LoadState.CHECKED);
        assertThat(problems(load))
                .extracting(problem -> problem.reason().key())
                .containsExactly("activity.odd.minutes");
    }
}
