package kr.sandan.load;

import java.sql.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.load.LoadContext.Change;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadContext.Question;
import kr.sandan.platform.sheet.SheetRefused;
import kr.sandan.privacy.ResidentNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one dry run finds, written in batches within its transaction. */
final class LoadFindings {

    private static final int BATCH = 2_000;
    private static final int MOST_PROBLEMS = 100_000;

    private final long loadId;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final List<Problem> problems = new ArrayList<>();
    private final LoadChanges changes;
    private int problemCount;
    private boolean residentNumbers;

    LoadFindings(long loadId, JdbcTemplate jdbc, JdbcClient client) {
        this.loadId = loadId;
        this.jdbc = jdbc;
        this.client = client;
        changes = new LoadChanges(loadId, client);
    }

    /** Forgets what an earlier run of the same load found. Reasons and decisions stay. */
    void clear() {
        for (String table : List.of("load_problem", "load_change", "load_review")) {
            client.sql("delete from " + table + " where load_id = :id")
                    .param("id", loadId)
                    .update();
        }
    }

    /** The choices decided earlier for this kind, by subject. */
    Map<String, String> decisions(String kind) {
        return client
                .sql("select subject, choice from load_decision where kind = :kind")
                .param("kind", kind)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void add(Problem problem) {
        if (++problemCount > MOST_PROBLEMS) throw new SheetRefused("load.message.too-many-problems", MOST_PROBLEMS);
        problems.add(withoutResidentNumbers(problem));
        if (problems.size() >= BATCH) flush();
    }

    private Problem withoutResidentNumbers(Problem problem) {
        if (!problem.reason().key().equals(ResidentNumber.REFUSED)) return problem;
        residentNumbers = true;
        return new Problem(
                problem.sheet(),
                problem.cell(),
                problem.grade(),
                ResidentNumber.masked(problem.value()),
                problem.reason(),
                problem.remedyKey(),
                problem.subject());
    }

    /** Whether a cell was refused because it holds what looks like a resident number; which one is written down nowhere. */
    boolean haveResidentNumbers() {
        return residentNumbers;
    }

    void add(Change change) {
        changes.add(change);
    }

    void add(String select, Map<String, ?> parameters) {
        changes.add(select, parameters);
    }

    void add(Question question) {
        long review = client.sql("""
                        insert into load_review (load_id, subject, sheet, cell, question_key, question_args)
                        values (:load, :subject, :sheet, :cell, :key, :args) returning id""")
                .param("load", loadId)
                .param("subject", question.subject())
                .param("sheet", question.sheet())
                .param("cell", question.cell())
                .param("key", question.text().key())
                .param("args", storable(question.text().arguments()))
                .query(Long.class)
                .single();
        for (int i = 0; i < question.candidates().size(); i++) {
            LoadContext.Candidate candidate = question.candidates().get(i);
            client.sql("insert into load_candidate values (:review, :position, :choice, :label, :detail)")
                    .param("review", review)
                    .param("position", i)
                    .param("choice", candidate.choice())
                    .param("label", candidate.label())
                    .param("detail", candidate.detail())
                    .update();
        }
    }

    void flush() {
        writeProblems();
        changes.flush();
    }

    private void writeProblems() {
        jdbc.batchUpdate("""
                insert into load_problem (load_id, sheet, cell, grade, value, reason_key, reason_args, remedy_key, subject)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", problems, problems.size() + 1, (statement, problem) -> {
            statement.setLong(1, loadId);
            statement.setString(2, problem.sheet());
            statement.setString(3, problem.cell());
            statement.setString(4, problem.grade().name());
            statement.setString(5, storable(problem.value()));
            statement.setString(6, problem.reason().key());
            Array args = statement
                    .getConnection()
                    .createArrayOf("text", storable(problem.reason().arguments()));
            statement.setArray(7, args);
            statement.setString(8, problem.remedyKey());
            statement.setString(9, problem.subject());
        });
        problems.clear();
    }

    private static String[] storable(List<String> texts) {
        return texts.stream().map(LoadFindings::storable).toArray(String[]::new);
    }

    /** PostgreSQL's text holds every character but one. */
    private static String storable(String text) {
        return text.replace("\0", "");
    }
}
