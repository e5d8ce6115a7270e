package kr.sandan.term;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import kr.sandan.platform.Affected;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.platform.web.AffectedByCode;
import kr.sandan.platform.web.CodeLists;
import kr.sandan.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two invented lists, whose terms are changed on a database of their own. */
abstract class TermFixture {

    static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    static final LocalDate ENTERED = LocalDate.of(2026, 11, 22);

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), AsOf.ZONE);
    JdbcClient jdbc;
    TermService service;
    TermTexts texts;
    TermDesk desk;
    TransactionTemplate transaction;
    long revision;

    @BeforeEach
    void connect() {
        DataSource database = TestDatabase.fresh().dataSource();
        jdbc = JdbcClient.create(database);
        StaticListableBeanFactory modules = new StaticListableBeanFactory();
        modules.addBean("colours", (CodeLists) TermFixture::lists);
        KnownCodes codes = new KnownCodes(
                modules.getBeanProvider(CodeLists.class),
                (key, language) -> key + (language.equals(Locale.KOREAN) ? " 색" : ""));
        TermReader reader = new TermReader(jdbc);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        HeldTerms held = new HeldTerms(reader, transactions);
        AffectedByCode things =
                (list, code, term, day) -> List.of(new Affected(term, "test.things", code.length(), null, List.of()));
        service = new TermService(
                codes,
                reader,
                new TermWriter(jdbc, OptionalLong::empty),
                held,
                List.of(things),
                clock,
                new SentForms(Optional::empty, jdbc, clock));
        texts = new TermTexts(codes, held, clock);
        desk = new TermDesk(codes, held, reader);
        transaction = new TransactionTemplate(transactions);
    }

    private static List<CodeLists.CodeList> lists() {
        return List.of(
                new CodeLists.CodeList(
                        "colour",
                        "colours",
                        "ours",
                        List.of(new CodeLists.Code("RED", "red"), new CodeLists.Code("BLUE", "blue")),
                        true),
                new CodeLists.CodeList("state", "states", "ours", List.of(new CodeLists.Code("ON", "on")), false));
    }

    List<TermChange> changes() {
        return desk.detail("colour", "RED", at(DAY)).changes();
    }

    void rename(LocalDate day, String name, String nameEn) {
        apply(change(day, new TermStep.Rename(new CodeNames(name, nameEn))));
    }

    void refuses(String messageKey, LocalDate day, TermStep step) {
        assertThatThrownBy(() -> apply(change(day, step)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(messageKey);
    }

    void apply(ChangeTerm change) {
        transaction.executeWithoutResult(any -> service.apply(change));
        revision++;
    }

    ChangeTerm change(LocalDate day, TermStep step) {
        return change("colour", "RED", day, step);
    }

    ChangeTerm change(String list, String code, LocalDate day, TermStep step) {
        return new ChangeTerm(
                list, code, day, step, "시험", "고시", revision, UUID.randomUUID().toString());
    }

    static AsOf at(LocalDate day) {
        return new AsOf(day, ENTERED);
    }
}
