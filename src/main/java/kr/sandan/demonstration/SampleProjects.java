package kr.sandan.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.sandan.account.ActingAccount;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.start.Preparation;
import kr.sandan.project.Cost;
import kr.sandan.project.CostSource;
import kr.sandan.project.Costs;
import kr.sandan.project.EnterProject;
import kr.sandan.project.Node;
import kr.sandan.project.Participant;
import kr.sandan.project.ParticipantRole;
import kr.sandan.project.ProjectFacts;
import kr.sandan.project.ProjectKind;
import kr.sandan.project.ProjectService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invented projects, one of each kind, marked as samples. */
@Component
@Profile("demonstration")
@Order(DemonstrationLoader.ORDER + 10)
class SampleProjects implements Preparation {

    private static final long MILLION = 1_000_000;

    private final LoadedFacts loaded;
    private final ProjectService projects;
    private final ActingAccount acting;
    private final JdbcClient jdbc;
    private final Clock clock;

    SampleProjects(LoadedFacts loaded, ProjectService projects, ActingAccount acting, JdbcClient jdbc, Clock clock) {
        this.loaded = loaded;
        this.projects = projects;
        this.acting = acting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is invented.
     *
     * @param firms how many firms take part
     * @param stated what is said to be the total beyond what the years make up, in million won; null where nothing is said
     */
    private record Sample(
            ProjectKind kind,
            String title,
            String titleEn,
            String industry,
            boolean sudogwon,
            int firms,
            @Nullable Long stated) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample(ProjectKind.UNIT_TASK, "견본 과제: 사출 불량 원인 찾기", "Sample: flaws in moulding", "금형", false, 2, 0L),
            new Sample(
                    ProjectKind.LINKAGE, "견본 과제: 오창-남동 전자부품 연계", "Sample: electronics linkage", "전자부품", false, 3, 0L),
            new Sample(ProjectKind.CONSORTIUM, "견본 과제: 저전력 센서 공동개발", "Sample: low-power sensors", "센서", true, 5, 20L),
            new Sample(ProjectKind.TRAINING, "견본 과제: 현장 품질 인력양성", "Sample: quality training", "품질관리", true, 3, null),
            new Sample(ProjectKind.TEST_BED, "견본 과제: 폐열 회수 실증", "Sample: waste heat test bed", "에너지", false, 2, 0L),
            new Sample(ProjectKind.INCUBATION, "견본 과제: 소재 창업보육", "Sample: materials incubation", "소재", false, 3, null),
            new Sample(ProjectKind.OVERSEAS, "견본 과제: 해외 클러스터 기술교류", "Sample: exchange abroad", "기계", true, 2, 0L));

    @Override
    public void prepare() {
        loaded.once("sample projects", this::load);
    }

    private void load() {
        LocalDate today = AsOf.today(clock).valid();
        for (int at = 0; at < SAMPLES.size(); at++) {
            Sample sample = SAMPLES.get(at);
            EnterProject said = new EnterProject(
                    number("select id from programme where code = 'CLUSTER'"),
                    facts(sample, at, today),
                    null,
                    true,
                    "sample project " + at);
            String staff = sample.sudogwon() ? "staff-sudogwon" : "staff-chungcheong";
            acting.as(number("select id from account where username = ?", staff), () -> projects.enter(said));
        }
    }

    private ProjectFacts facts(Sample sample, int at, LocalDate today) {
        boolean unit = sample.kind() == ProjectKind.UNIT_TASK;
        List<Cost> costs = costs(at, today.getYear());
        long sum = costs.stream().mapToLong(Cost::won).sum();
        Long beyond = sample.stated();
        return new ProjectFacts(
                sample.kind(),
                service(today, at),
                number("select id from office where code = ?", sample.sudogwon() ? "SUDOGWON" : "CHUNGCHEONG"),
                new ProjectFacts.Origin(unit ? council() : null, null, null),
                sample.title(),
                sample.titleEn(),
                sample.industry(),
                "지어낸 과제입니다. 여러 기업이 겪는 문제를 함께 풉니다.",
                PartialDate.parse(today.minusMonths(4).toString().substring(0, 7)),
                PartialDate.parse(today.plusMonths(14).toString().substring(0, 7)),
                new Costs(
                        costs,
                        beyond == null ? null : Long.valueOf(sum + beyond * MILLION),
                        beyond == null || beyond == 0 ? null : "견본: 공고한 총사업비에 예비비가 들어 있음"),
                participants(sample, at),
                sample.kind() == ProjectKind.LINKAGE ? nodes() : List.of(),
                "견본: 지난 지원의 후속 단계",
                null);
    }

    private static List<Cost> costs(int at, int year) {
        List<Cost> costs = new ArrayList<>();
        for (int later = 0; later < 2; later++) {
            costs.add(new Cost(year + later, CostSource.LOCAL, (20 + at) * MILLION));
            costs.add(new Cost(year + later, CostSource.NATIONAL, (80 + 10L * at) * MILLION));
            costs.add(new Cost(year + later, CostSource.PRIVATE_CASH, 10 * MILLION));
            costs.add(new Cost(year + later, CostSource.PRIVATE_IN_KIND, 15 * MILLION));
        }
        return costs;
    }

    private List<Participant> participants(Sample sample, int at) {
        List<Participant> all = new ArrayList<>();
        for (int number = 0; number < sample.firms(); number++) {
            long id = number(
                    "select id from organisation where sample and merged_into is null order by id offset ? limit 1",
                    at * 3 + number);
            all.add(new Participant(
                    id, name(id), number == 0 ? ParticipantRole.LEAD : ParticipantRole.MEMBER, null, null));
        }
        return all;
    }

    private List<Node> nodes() {
        return List.of(
                new Node("오창", "부품", List.of(loaded.recordOf(Kind.COMPLEX, "ochang-science"))),
                new Node("남동", "조립", List.of(loaded.recordOf(Kind.COMPLEX, "namdong"))));
    }

    /** A service of the catalogue that is in force; none where none is. */
    private @Nullable Long service(LocalDate today, int at) {
        return jdbc.sql("""
                        select s.id from programme_service s
                          join programme_fact f on f.topic = 'CATALOGUE' and f.catalogue_id = s.catalogue_id
                           and f.standing = 'IN_FORCE' and f.superseded_at is null and f.valid @> cast(? as date)
                         order by s.ordinal offset ? limit 1
                        """).params(today, at % 4).query(Long.class).optional().orElse(null);
    }

    private long council() {
        return number("select min(id) from council where sample");
    }

    private String name(long organisation) {
        return jdbc.sql("""
                        select name from organisation_version where organisation_id = ? and superseded_at is null
                         order by id desc limit 1
                        """).param(organisation).query(String.class).single();
    }

    private long number(String question, Object... values) {
        return jdbc.sql(question).params(values).query(Long.class).single();
    }
}
