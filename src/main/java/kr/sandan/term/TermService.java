package kr.sandan.term;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.platform.Affected;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.AffectedByCode;
import kr.sandan.platform.web.CodeLists.Code;
import kr.sandan.platform.web.CodeLists.CodeList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of what codes are called and whether they are chosen: previewed, then made from a stated day on. */
@Service
public class TermService {

    private final KnownCodes codes;
    private final TermReader reader;
    private final TermWriter writer;
    private final HeldTerms held;
    private final List<AffectedByCode> affected;
    private final Clock clock;
    private final SentForms sentForms;

    TermService(
            KnownCodes codes,
            TermReader reader,
            TermWriter writer,
            HeldTerms held,
            List<AffectedByCode> affected,
            Clock clock,
            SentForms sentForms) {
        this.codes = codes;
        this.reader = reader;
        this.writer = writer;
        this.held = held;
        this.affected = affected;
        this.clock = clock;
        this.sentForms = sentForms;
    }

    /**
     * What a change would do; nothing is written.
     *
     * @param language of the subject of what is affected
     * @throws kr.sandan.platform.NotFound where there is no such code
     * @throws RuleBroken where it contradicts what is held or itself
     */
    @Transactional(readOnly = true)
    public TermPreview preview(ChangeTerm change, Locale language) {
        long revision = reader.revision();
        change.requireWords();
        List<HeldPeriod> standing = standing();
        TermPlan plan = plan(change, standing);
        Code code = codes.codeOrRefuse(change.list(), change.code());
        List<CodePeriod> line = TermLine.of(codes.own(code), of(standing, change.list(), change.code()));
        CodeNames before = TermDesk.on(line, change.effectiveOn()).names();
        String subject = language.getLanguage().equals("ko") ? before.name() : before.nameEn();
        List<Affected> lines = affected.stream()
                .flatMap(module ->
                        module.affectedBy(change.list(), change.code(), subject, change.effectiveOn()).stream())
                .toList();
        boolean terms = change.step() instanceof TermStep.Rename || change.step() instanceof TermStep.Withdraw;
        CodeNames after = terms ? plan.namesOn(codes.own(code)) : null;
        return new TermPreview(change.step().kind(), before, after, plan.touched(), lines, revision);
    }

    /**
     * Makes a change. The same form sent twice changes nothing the second time.
     *
     * @throws kr.sandan.platform.NotFound where there is no such code
     * @throws StaleEdit where something was changed since the administrator saw the preview
     * @throws RuleBroken where it contradicts what is held or itself
     */
    @Transactional
    public void apply(ChangeTerm change) {
        codes.codeOrRefuse(change.list(), change.code());
        writer.lock();
        sentForms.require(change.submissionKey());
        if (!change.isDue(writer.isMade(change.submissionKey()), reader.revision())) return;
        writer.write(
                plan(change, standing()),
                change,
                clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        held.forgetAfterCommit();
    }

    private TermPlan plan(ChangeTerm change, List<HeldPeriod> standing) {
        CodeList list = codes.listOrRefuse(change.list());
        Code code = codes.codeOrRefuse(change.list(), change.code());
        boolean use = change.step() instanceof TermStep.Close || change.step() instanceof TermStep.Open;
        if (use && !list.chosen()) throw new RuleBroken("effectiveOn", "term.refused.not-chosen");
        Map<String, List<CodePeriod>> others = new LinkedHashMap<>();
        for (Code other : list.codes()) {
            if (other.equals(code)) continue;
            List<HeldPeriod> rows = of(standing, list.name(), other.code());
            others.put(other.code(), TermLine.of(codes.own(other), rows));
        }
        LocalDate day = change.effectiveOn();
        return TermPlan.of(codes.own(code), of(standing, change.list(), change.code()), others, day, change.step());
    }

    private List<HeldPeriod> standing() {
        return reader.periods().stream()
                .filter(row -> row.supersededAt() == null)
                .toList();
    }

    private static List<HeldPeriod> of(List<HeldPeriod> rows, String list, String code) {
        return rows.stream()
                .filter(row -> row.list().equals(list) && row.code().equals(code))
                .toList();
    }
}
