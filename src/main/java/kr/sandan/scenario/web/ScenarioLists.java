package kr.sandan.scenario.web;

import java.util.List;
import java.util.Locale;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import kr.sandan.platform.web.template.Cell;
import kr.sandan.scenario.ScenarioRow;
import org.springframework.stereotype.Component;

/** The list of scenarios as it is printed. */
@Component
class ScenarioLists {

    private final ScenarioWords words;

    ScenarioLists(ScenarioWords words) {
        this.words = words;
    }

    Listing<List<Cell>> page(List<ScenarioRow> all, Paging paging, Locale locale) {
        List<List<Cell>> rows = all.stream()
                .skip(paging.offset())
                .limit(paging.size())
                .map(row -> row(row, locale))
                .toList();
        return new Listing<>(rows, all.size(), paging);
    }

    private List<Cell> row(ScenarioRow row, Locale locale) {
        return List.of(
                new Cell.Pick(
                        "id", String.valueOf(row.id()), words.message("scenario.compare.pick", locale, row.title())),
                new Cell.Head(row.title(), "/scenarios/" + row.id(), null),
                Cell.text(words.programme(row.programme(), row.copied(), locale)),
                Cell.figure(row.copied().valid().toString()),
                Cell.figure(String.valueOf(row.hubs())),
                Cell.figure(String.valueOf(row.linked() + row.targets())),
                Cell.figure(String.valueOf(row.steps())),
                Cell.text(row.ownerName()),
                Cell.text(words.message(row.shared() ? "scenario.shared" : "scenario.private", locale)),
                Cell.text(words.message(row.state().messageKey(), locale)),
                Cell.figure(ScenarioWords.minute(row.changedAt())));
    }
}
