package kr.sandan.organisation;

import static kr.sandan.organisation.Registry.firm;
import static kr.sandan.organisation.Registry.in;
import static kr.sandan.organisation.Registry.name;
import static kr.sandan.organisation.Registry.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kr.sandan.account.Role;
import kr.sandan.load.LoadContext.Change;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadRow;
import kr.sandan.load.LoadState;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.Paging;
import org.junit.jupiter.api.Test;

/** Lists of organisations through the common path of loads. */
class OrganisationLoadTest extends OrganisationLoads {

    @Test
    void entersWhatIsNewInEveryComplexItNamesAndFindsItUnchangedTheNextTime() {
        BusinessNumber number = number();
        String name = name("적재새기계");
        long first = registry.complexIn("43130");
        long second = registry.complexIn("44131");
        byte[] file = list(
                row(number, "(주)" + name, "기업", "26110", "10", "51", "중기업", first, "2015-03"),
                row(number, name, "", "", "", "", "", second, "2018"));
        byte[] mended = list(
                row(number, "(주)" + name, "기업", "26110", "10", "51", "중기업", first, "2015-03"),
                row(number, "(주)" + name, "", "", "", "", "", second, "2018"));
        assertThat(refused(file)).extracting(problem -> problem.reason().key()).contains("organisation.load.twice");
        applied(mended);
        long id = found(number);
        OrganisationEntry entry = queries.find(id, today).orElseThrow();
        assertThat(entry.complexIds()).containsExactlyInAnyOrder(first, second);
        assertThat(entry.facts().size().few()).isFalse();
        assertThat(entry.from()).isEqualTo(PartialDate.parse("2015-03"));
        LoadRow again = loads.detail(checked(mended)).row();
        assertThat(again.added() + again.changed()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
    }

    @Test
    void changesFromADayWhatIsHeldAndTakesNothingAwayByABlank() {
        BusinessNumber number = number();
        String old = name("적재옛공업");
        long id = registry.register(firm(old, number, 40), "2010");
        long load = applied(list(row(number, old, "", "", "", "60", "", "", "2020-01-01")));
        assertThat(findings.changes(load, Paging.FIRST).rows())
                .as("also from when it holds")
                .extracting(Change::field, Change::before, Change::after)
                .containsExactlyInAnyOrder(tuple("employees", "40", "60"), tuple("from", null, "2020-01-01"));
        assertThat(on(id, "2019-12-31").facts().size().employees()).isEqualTo(40);
        assertThat(on(id, "2020-01-01").facts().size().employees()).isEqualTo(60);
        assertThat(on(id, "2020-01-01").facts().ksic()).isNotNull();
        loading.revert(load, "잘못된 명부", actor("admin", Role.ADMIN));
        await(load, LoadState.REVERTED);
        assertThat(on(id, "2020-01-01").facts().size().employees()).isEqualTo(40);
    }

    @Test
    void isNotTakenBackUnderWhatWasSaidLater() {
        BusinessNumber number = number();
        String name = name("적재뒤고침");
        long load = applied(list(row(number, name, "FIRM", "", "", "7", "", "", "")));
        long id = found(number);
        service.change(new ChangeTies(
                id,
                version(id),
                new TieChange.AddName(new OtherName(name + "별명", NameKind.SHORT, Span.UNKNOWN)),
                registry.because("시험")));
        catchThrowableOfType(RuntimeException.class, () -> loading.revert(load, "잘못된 명부", actor("admin", Role.ADMIN)));
        assertThat(loads.detail(load).row().state()).isEqualTo(LoadState.APPLIED);
        assertThat(queries.find(id, today)).isPresent();
    }

    @Test
    void leavesANearNameToAPersonAndRemembersTheAnswer() {
        String held = "적재" + letters(6) + "산업";
        long id = registry.register(firm(held), in(registry.complexIn("43130")));
        String near = held.substring(0, held.length() - 1) + "엄";
        byte[] file = list(row("", near, "FIRM", "", "", "8", "", "", ""));
        long load = sent(file);
        await(load, LoadState.REVIEW);
        assertThat(matching.match(List.of(new OrganisationMatching.Line(near, null)))
                        .get(0)
                        .nearName())
                .extracting(OrganisationMatching.Candidate::id)
                .contains(id);
        String subject = findings.reviews(load).get(0).subject();
        loading.decide(load, Map.of(subject, String.valueOf(id)), actor("headoffice", Role.HEAD_OFFICE_STAFF));
        await(load, LoadState.CHECKED);
        assertThat(loads.detail(load).row().changed()).isEqualTo(1);
        checked(list(row("", near, "FIRM", "", "", "9", "", "", "")));
    }

    @Test
    void refusesByCellWhatTheFormRefusesInTheSameWords() {
        BusinessNumber taken = number();
        registry.register(firm(name("번호임자"), taken, 3));
        List<List<String>> bad = List.of(
                List.of("110-81-41273", "", "", ""),
                List.of("123", "", "", ""),
                List.of("", "34011", "9", ""),
                List.of("", "2", "10", ""),
                List.of("", "26110", "12", ""),
                List.of("", "", "", "2000000"));
        for (List<String> one : bad) {
            RuleBroken byHand = catchThrowableOfType(RuleBroken.class, () -> entered(one));
            List<Problem> problems =
                    refused(list(row(one.get(0), name("나쁜줄"), "FIRM", one.get(1), one.get(2), one.get(3), "", "", "")));
            assertThat(problems).as("%s", one).singleElement().satisfies(problem -> {
                assertThat(problem.reason().key()).isEqualTo(byHand.messageKey());
                assertThat(problem.cell()).matches("[A-I]2");
            });
        }
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        List<Problem> problems = refused(list(
                row("1", name("여럿"), "없는유형", "26110", "10", "많이", "아주큼", "없는산업단지이름", "언젠가"),
                row("", "", "FIRM", "", "", "", "", "", "")));
        assertThat(problems)
                .extracting(Problem::cell)
                .containsExactlyInAnyOrder("A2", "C2", "F2", "G2", "H2", "I2", "B3");
    }

    @Test
    void refusesAFileOfAnotherKind() {
        long load = sent("아무,제목\r\n가,나\r\n".getBytes(StandardCharsets.UTF_8));
        await(load, LoadState.REFUSED);
    }

    private void entered(List<String> cells) {
        Ksic ksic = cells.get(1).isEmpty() ? null : Ksic.read(cells.get(1), cells.get(2));
        BusinessNumber number = cells.get(0).isEmpty() ? null : BusinessNumber.read(cells.get(0));
        Integer employees = cells.get(3).isEmpty() ? null : Integer.valueOf(cells.get(3));
        registry.register(new OrganisationFacts(
                name("손으로"),
                null,
                OrganisationType.FIRM,
                number,
                new OrganisationFacts.Size(null, employees, null),
                ksic));
    }
}
