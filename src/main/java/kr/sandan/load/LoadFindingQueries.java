package kr.sandan.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.load.LoadContext.Change;
import kr.sandan.load.LoadContext.Grade;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.load.LoadContext.What;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the dry run of a load found. */
@Service
@Transactional(readOnly = true)
public class LoadFindingQueries {

    /** The values of the rows asked for, in the order of the file. */
    private static final String CHANGES = """
            with asked as (select * from load_change where load_id = :id %s)
            select key, label, what, field, old_value, new_value
              from asked cross join lateral unnest(keys, labels, whats, fields, old_values, new_values) with ordinality
                   v (key, label, what, field, old_value, new_value, number)
             order by place, number""";

    private final JdbcClient client;

    LoadFindingQueries(JdbcClient client) {
        this.client = client;
    }

    /**
     * Problems of one kind.
     *
     * @param count of all of them
     * @param problems the first of them
     */
    public record ProblemGroup(Grade grade, String remedyKey, int count, List<Problem> problems) {}

    /**
     * A striking figure that wants a reason.
     *
     * @param given the reason given, or null
     * @param givenBy name of who gave it, or null
     */
    public record Striking(
            Problem problem,
            @Nullable String given,
            @Nullable String givenBy) {}

    /**
     * A question to a person.
     *
     * @param choice the answer decided, or null
     * @param decidedBy name of who decided, or null
     * @param decidedIn load in which it was decided, or null
     */
    public record Review(
            String subject,
            String sheet,
            String cell,
            Text text,
            List<LoadContext.Candidate> candidates,
            @Nullable String choice,
            @Nullable String decidedBy,
            @Nullable Long decidedIn) {}

    /** How much a load asks of people in all. */
    public record Asked(int questions, int striking) {}

    /** The problems of a load by what is to be done about them, the gravest first, at most so many of each. */
    public List<ProblemGroup> problems(long loadId, int atMost) {
        Map<String, Integer> counts =
                client
                        .sql("""
                        select grade || ' ' || reason_key || ' ' || remedy_key, count(*) from load_problem
                        where load_id = :id group by 1""")
                        .param("id", loadId)
                        .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Problem> first = client.sql("""
                        select * from (
                            select problem.*, row_number() over (partition by grade, reason_key, remedy_key order by id) place
                            from load_problem problem where load_id = :id) numbered
                        where place <= :most
                        order by array_position(array['REFUSE', 'REASON', 'NOTICE'], grade), reason_key, remedy_key, id""")
                .param("id", loadId)
                .param("most", atMost)
                .query(LoadFindingQueries::problem)
                .list();
        return first.stream()
                .collect(Collectors.groupingBy(LoadFindingQueries::group, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> group(group.getValue(), counts.get(group.getKey())))
                .toList();
    }

    /** Hands over every problem in the order of the file's reading. */
    public void eachProblem(long loadId, Consumer<Problem> reader) {
        try (Stream<Problem> problems = client
                .sql("select * from load_problem where load_id = :id order by id")
                .param("id", loadId)
                .query(LoadFindingQueries::problem)
                .stream()) {
            problems.forEach(reader);
        }
    }

    /** All striking figures, those without a reason first. */
    public List<Striking> striking(long loadId) {
        return striking(loadId, Integer.MAX_VALUE);
    }

    /** The same, at most so many. */
    public List<Striking> striking(long loadId, int atMost) {
        return client.sql("""
                        select distinct on (reason.reason is not null, problem.subject) problem.*, reason.reason given,
                            account.display_name given_by
                        from load_problem problem
                            left join load_reason reason on reason.load_id = problem.load_id and reason.subject = problem.subject
                            left join account on account.id = reason.given_by
                        where problem.load_id = :id and problem.grade = 'REASON'
                        order by reason.reason is not null, problem.subject, problem.id limit :most""")
                .param("id", loadId)
                .param("most", atMost)
                .query((row, n) -> new Striking(problem(row, n), row.getString("given"), row.getString("given_by")))
                .list();
    }

    /** All questions, those not decided first. */
    public List<Review> reviews(long loadId) {
        return reviews(loadId, Integer.MAX_VALUE);
    }

    /** The same, at most so many. */
    public List<Review> reviews(long loadId, int atMost) {
        return client.sql("""
                        select review.*, candidate.choice, account.display_name decided_by, decision.decided_in
                        from load_review review
                            join load on load.id = review.load_id
                            left join load_decision decision
                                on decision.kind = load.kind and decision.subject = review.subject
                            left join load_candidate candidate
                                on candidate.review_id = review.id and candidate.choice = decision.choice
                            left join account on account.id = decision.decided_by and candidate.choice is not null
                        where review.load_id = :id order by candidate.choice is not null, review.id limit :most""")
                .param("id", loadId)
                .param("most", atMost)
                .query((row, n) -> new Review(
                        row.getString("subject"),
                        row.getString("sheet"),
                        row.getString("cell"),
                        new Text(row.getString("question_key"), LoadDetails.texts(row, "question_args")),
                        candidates(row.getLong("id")),
                        row.getString("choice"),
                        row.getString("decided_by"),
                        (Long) row.getObject("decided_in")))
                .list();
    }

    /** How many questions and striking figures there are in all. */
    public Asked asked(long loadId) {
        return client.sql("""
                        select (select count(*) from load_review where load_id = :id) questions,
                               (select count(distinct subject) from load_problem where load_id = :id and grade = 'REASON') striking""")
                .param("id", loadId)
                .query(new SimplePropertyRowMapper<>(Asked.class))
                .single();
    }

    private List<LoadContext.Candidate> candidates(long reviewId) {
        return client.sql("select choice, label, detail from load_candidate where review_id = :id order by position")
                .param("id", reviewId)
                .query(new SimplePropertyRowMapper<>(LoadContext.Candidate.class))
                .list();
    }

    /** One page of the changes, in the order of the file. */
    public Listing<Change> changes(long loadId, Paging paging) {
        long total = client.sql("""
                        select coalesce((select place + cardinality(fields) - 1 from load_change
                                          where load_id = :id order by place desc limit 1), 0)""").param("id", loadId).query(Long.class).single();
        List<Change> rows = client.sql(
                        CHANGES.formatted("""
                        and place < :first + :size and place >= coalesce((select before.place from load_change before
                            where before.load_id = :id and before.place <= :first order by before.place desc limit 1), 1)
                        """) + " offset :first - (select min(place) from asked) limit :size")
                .param("id", loadId)
                .param("first", paging.offset() + 1)
                .param("size", paging.size())
                .query(LoadFindingQueries::change)
                .list();
        return new Listing<>(rows, total, paging);
    }

    /** Hands over every change. */
    public void eachChange(long loadId, Consumer<Change> reader) {
        try (Stream<Change> changes =
                client.sql(CHANGES.formatted("")).param("id", loadId).query(LoadFindingQueries::change).stream()) {
            changes.forEach(reader);
        }
    }

    private static String group(Problem problem) {
        return problem.grade() + " " + problem.reason().key() + " " + problem.remedyKey();
    }

    private static ProblemGroup group(List<Problem> problems, @Nullable Integer count) {
        Problem first = problems.get(0);
        return new ProblemGroup(first.grade(), first.remedyKey(), count == null ? problems.size() : count, problems);
    }

    private static Problem problem(ResultSet row, int number) throws SQLException {
        return new Problem(
                row.getString("sheet"),
                row.getString("cell"),
                Grade.valueOf(row.getString("grade")),
                row.getString("value"),
                new Text(row.getString("reason_key"), LoadDetails.texts(row, "reason_args")),
                row.getString("remedy_key"),
                row.getString("subject"));
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getString("key"),
                row.getString("label"),
                What.valueOf(row.getString("what")),
                row.getString("field"),
                row.getString("old_value"),
                row.getString("new_value"));
    }
}
