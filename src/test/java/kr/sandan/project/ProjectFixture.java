package kr.sandan.project;

import java.util.List;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Projects as tests need them. */
public final class ProjectFixture {

    private final JdbcClient jdbc;

    public ProjectFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long number(String question, Object... values) {
        return jdbc.sql(question).params(values).query(Long.class).single();
    }

    public static String unique(String word) {
        return word + " " + Long.toString(System.nanoTime(), 36);
    }

    public long programme() {
        return number("select id from programme where code = 'CLUSTER'");
    }

    public long office(String code) {
        return number("select id from office where code = ?", code);
    }

    public long account(String username) {
        return number("select id from account where username = ?", username);
    }

    /** An invented firm, the nearer to the end the larger the number. */
    public Participant firm(int number, ParticipantRole role) {
        long id = number("""
                select o.id from organisation o join organisation_version v on v.organisation_id = o.id and v.superseded_at is null
                 where o.sample and o.merged_into is null and v.type = 'FIRM' order by o.id desc offset ? limit 1
                """, number);
        return new Participant(id, "기관 " + id, role, null, null);
    }

    public static ProjectFacts facts(
            ProjectKind kind, @Nullable Long office, Costs costs, List<Participant> participants, List<Node> nodes) {
        return new ProjectFacts(
                kind,
                null,
                office,
                ProjectFacts.Origin.NONE,
                unique("시험 과제"),
                "Test project",
                "기계",
                null,
                PartialDate.parse("2026-03"),
                PartialDate.parse("2027-02"),
                costs,
                participants,
                nodes,
                null,
                null);
    }

    public static ProjectFacts plain(@Nullable Long office) {
        return facts(ProjectKind.OVERSEAS, office, Costs.UNKNOWN, List.of(), List.of());
    }

    /** The same with a service and a reason to support again. */
    public static ProjectFacts served(ProjectFacts facts, Long service, @Nullable String repeatReason) {
        return new ProjectFacts(
                facts.kind(),
                service,
                facts.officeId(),
                facts.origin(),
                facts.title(),
                facts.titleEn(),
                facts.industry(),
                facts.mission(),
                facts.starts(),
                facts.ends(),
                facts.costs(),
                facts.participants(),
                facts.nodes(),
                repeatReason,
                facts.sourceId());
    }

    public EnterProject entered(ProjectFacts facts) {
        return new EnterProject(programme(), facts, null, false, unique("key"));
    }
}
