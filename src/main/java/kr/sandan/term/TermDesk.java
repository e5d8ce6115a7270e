package kr.sandan.term;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.Period;
import kr.sandan.platform.web.CodeLists.Code;
import kr.sandan.platform.web.CodeLists.CodeList;
import org.springframework.stereotype.Service;

/** What the screens of the codes show, as of a day and as known on a day. */
@Service
public class TermDesk {

    private final KnownCodes codes;
    private final HeldTerms held;
    private final TermReader reader;

    TermDesk(KnownCodes codes, HeldTerms held, TermReader reader) {
        this.codes = codes;
        this.held = held;
        this.reader = reader;
    }

    /** All lists of all modules. */
    public List<CodeTable> lists(AsOf asOf) {
        return codes.lists().stream()
                .map(list -> table(
                        list,
                        list.codes().stream().map(code -> row(list, code, asOf)).toList()))
                .toList();
    }

    /**
     * One code.
     *
     * @throws kr.sandan.platform.NotFound where there is no such code
     */
    public CodeDetail detail(String listName, String codeName, AsOf asOf) {
        CodeList list = codes.listOrRefuse(listName);
        Code code = codes.codeOrRefuse(listName, codeName);
        List<HeldPeriod> known = known(list, code, asOf);
        List<TermChange> changes = reader.changes().stream()
                .filter(change ->
                        change.list().equals(listName) && change.code().equals(codeName))
                .toList();
        return new CodeDetail(
                table(list, List.of()),
                row(list, code, asOf),
                TermLine.of(codes.own(code), known),
                closed(known),
                changes);
    }

    private static CodeTable table(CodeList list, List<CodeRow> rows) {
        return new CodeTable(list.name(), list.titleKey(), list.basisKey(), list.chosen(), rows);
    }

    private CodeRow row(CodeList list, Code code, AsOf asOf) {
        List<HeldPeriod> known = known(list, code, asOf);
        List<CodePeriod> line = TermLine.of(codes.own(code), known);
        CodePeriod now = on(line, asOf.valid());
        List<CodePeriod> others =
                line.stream().filter(period -> !period.equals(now)).toList();
        return new CodeRow(code.code(), now.names(), others, CodeUse.on(asOf.valid(), list.chosen(), closed(known)));
    }

    private List<HeldPeriod> known(CodeList list, Code code, AsOf asOf) {
        Instant until = asOf.knownUntil();
        return held.of(new CodeKey(list.name(), code.code())).stream()
                .filter(row -> row.isKnown(until))
                .toList();
    }

    private static List<Period> closed(List<HeldPeriod> known) {
        return known.stream()
                .filter(row -> !row.isTerm())
                .map(HeldPeriod::valid)
                .sorted(Comparator.comparing(Period::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    /** Some period of a line holds on any day. */
    static CodePeriod on(List<CodePeriod> line, LocalDate day) {
        return line.stream()
                .filter(period -> period.valid().contains(day))
                .findFirst()
                .orElseThrow();
    }
}
