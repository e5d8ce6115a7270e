package kr.sandan.budget.listed;

import java.time.LocalDate;
import kr.sandan.platform.AsOf;
import kr.sandan.programme.FactTopic;
import kr.sandan.programme.ProgrammeFact;
import kr.sandan.programme.ProgrammeLife;
import kr.sandan.programme.ProgrammeQueries;
import org.springframework.stereotype.Component;

/** The programmes by their codes and by every name that they ever had. */
@Component
public class ListedProgrammes {

    private final ProgrammeQueries programmes;

    ListedProgrammes(ProgrammeQueries programmes) {
        this.programmes = programmes;
    }

    /**
     * Their numbers by name.
     *
     * @param day under whose names people choose
     */
    public ListedNames<Long> named(AsOf today, LocalDate day) {
        ListedNames<Long> names = new ListedNames<>();
        for (ProgrammeLife life : programmes.lives(today)) {
            String label = life.nameAt(day)
                    .map(ProgrammeFact::content)
                    .map(content -> content.text())
                    .orElse(life.code());
            names.add(life.id(), life.code(), label);
            names.add(life.id(), String.valueOf(life.id()), label);
            for (ProgrammeFact fact : life.of(FactTopic.NAME)) {
                String text = fact.content().text();
                String english = fact.content().textEn();
                if (text != null) names.add(life.id(), text, label);
                if (english != null) names.add(life.id(), english, label);
            }
        }
        return names;
    }
}
