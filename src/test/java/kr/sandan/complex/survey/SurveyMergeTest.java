package kr.sandan.complex.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import kr.sandan.complex.ComplexMerge;
import kr.sandan.complex.MergeComplexes;
import kr.sandan.complex.MergeComplexes.Pick;
import kr.sandan.complex.MergePlan;
import kr.sandan.complex.Provenance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The survey where two of its complexes were found to be one. */
class SurveyMergeTest extends SurveyLoads {

    @Autowired
    private ComplexMerge merge;

    @Test
    void findsTheComplexThatStaysUnderTheNameOfTheOneMergedIntoIt() {
        applied(workbook().complex("일반", "경북", "영천시", name).complex("일반", "경북", "영천시", name + "옛"));
        long kept = id(name);
        merge(kept, id(name + "옛"));
        FakeLoad next = applied("2024-Q1", workbook1().complex("일반", "경북", "영천시", name + "옛", 110, 1300));
        assertThat(next.counts().get(0)).as("new complexes").isZero();
        assertThat(jdbc.sql("select distinct complex_id from complex_statistic where load_id = ?")
                        .params(next.loadId())
                        .query(Long.class)
                        .list())
                .containsExactly(kept);
    }

    @Test
    void cannotTakeBackALoadWhoseComplexesWereMerged() {
        FakeLoad first = applied(workbook().complex("일반", "경북", "영천시", name));
        FakeLoad second = applied("2024-Q1", workbook1().complex("일반", "경북", "영천시", name + "옛"));
        assertThat(kind.dependents(second.loadId())).isEmpty();
        merge(id(name), id(name + "옛"));
        assertThat(kind.dependents(first.loadId())).isNotEmpty();
        assertThat(kind.dependents(second.loadId())).isNotEmpty();
    }

    private void merge(long kept, long other) {
        MergePlan plan = merge.plan(kept, other);
        Map<String, Pick> picks = new HashMap<>();
        plan.conflicts().forEach(conflict -> picks.put(conflict.key(), Pick.KEPT));
        long source = jdbc.sql("select min(id) from source_document")
                .query(Long.class)
                .single();
        merge.merge(new MergeComplexes(kept, other, plan.mark(), picks, new Provenance(source, null, "같은 단지")));
    }
}
