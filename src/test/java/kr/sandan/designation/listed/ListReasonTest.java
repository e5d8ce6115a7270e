package kr.sandan.designation.listed;

import static kr.sandan.designation.Desk.facts;
import static kr.sandan.designation.Desk.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kr.sandan.designation.DesignationRole;
import kr.sandan.load.LoadContext.Grade;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.platform.RuleBroken;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A list that corrects what is held says why, as everybody does. */
class ListReasonTest extends ListLoads {

    @Test
    void asksForAReasonWhereItChangesWhatIsHeldAndGivesNoBasis() {
        String name = fresh("까닭 물을 곳");
        long complex = desk.complex(null);
        long id = desk.designate(DesignationRole.HUB, facts(name, null, span("2012", null), complex));
        long load = checked(list("%s,%d,INNOVATION,HUB,,2013,,\r\n".formatted(name, complex)));
        List<Problem> asked = problems(load);
        assertThat(asked).extracting(Problem::grade).containsExactly(Grade.REASON);
        assertThatThrownBy(() -> loading.apply(load, admin()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("load.refused.reasons-missing");
        loading.explain(load, List.of(String.valueOf(asked.get(0).subject())), "명부 오기 정정", admin());
        apply(load);
        assertThat(Jsoup.parse(export("/designations/" + id))
                        .select(".designation-life")
                        .text())
                .contains("명부 오기 정정");
    }

    @Test
    void asksNothingOfWhatIsNewOrGivesItsBasis() {
        String name = fresh("까닭 있는 곳");
        long complex = desk.complex(null);
        long load = applied(list("%s,%d,INNOVATION,HUB,,2012,,\r\n".formatted(name, complex)));
        assertThat(problems(load)).isEmpty();
        assertThat(problems(checked(list(row(name, complex, "HUB", "", "2013", "")))))
                .isEmpty();
    }
}
