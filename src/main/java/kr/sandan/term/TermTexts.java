package kr.sandan.term;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.Period;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.CodeLists.Code;
import kr.sandan.platform.web.CodesInUse;
import kr.sandan.platform.web.DatedTerms;
import kr.sandan.platform.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells all rooms what codes are called, and which of them may be chosen. */
@Component
class TermTexts implements DatedTerms, CodesInUse {

    private final KnownCodes codes;
    private final HeldTerms held;
    private final Clock clock;

    TermTexts(KnownCodes codes, HeldTerms held, Clock clock) {
        this.codes = codes;
        this.held = held;
        this.clock = clock;
    }

    @Override
    public boolean mayChange(String key) {
        return codes.of(key) != null;
    }

    @Override
    public boolean hasChanged(String key) {
        CodeKey code = codes.of(key);
        return code != null && !held.of(code).isEmpty();
    }

    @Override
    public long state() {
        return held.revision();
    }

    @Override
    public @Nullable String term(String key, Locale language, AsOf asOf) {
        CodeKey code = codes.of(key);
        if (code == null) return null;
        Instant until = asOf.knownUntil();
        for (HeldPeriod row : held.of(code)) {
            CodeNames names = row.names();
            if (names != null && row.valid().contains(asOf.valid()) && row.isKnown(until)) return in(language, names);
        }
        return null;
    }

    @Override
    public Set<String> everCalled(String key, Locale language) {
        Set<String> called = new LinkedHashSet<>();
        called.add(codes.own(key, language));
        CodeKey code = codes.of(key);
        if (code == null) return called;
        for (HeldPeriod row : held.of(code)) {
            CodeNames names = row.names();
            if (names != null && row.supersededAt() == null) called.add(in(language, names));
        }
        return called;
    }

    private static String in(Locale language, CodeNames names) {
        return language.getLanguage().equals("ko") ? names.name() : names.nameEn();
    }

    @Override
    public void require(String list, String code, String field, @Nullable LocalDate day) {
        if (day == null) return;
        for (Period closed : closed(new CodeKey(list, code))) {
            if (!closed.contains(day)) continue;
            Object term = new DefaultMessageSourceResolvable(
                    codes.codeOrRefuse(list, code).termKey());
            LocalDate from = closed.from();
            LocalDate until = closed.until();
            if (from != null) throw new RuleBroken(field, "term.closed", term, from);
            if (until != null) throw new RuleBroken(field, "term.not-yet", term, until);
        }
    }

    @Override
    public List<Option> choices(
            String list, @Nullable LocalDate day, @Nullable String kept, Function<String, String> term) {
        LocalDate asked = day == null ? AsOf.today(clock).valid() : day;
        List<Option> choices = new ArrayList<>();
        for (Code code : codes.listOrRefuse(list).codes()) {
            String text = term.apply(code.termKey());
            Period closed = closed(new CodeKey(list, code.code())).stream()
                    .filter(period -> period.contains(asked))
                    .findFirst()
                    .orElse(null);
            if (closed == null || code.code().equals(kept)) choices.add(new Option(code.code(), text));
            else if (day == null) choices.add(new Option(code.code(), text + " " + inUse(closed)));
        }
        return choices;
    }

    /** The days on the open side of a time without use: {@code (~ 2010-03-31)}. */
    private static String inUse(Period closed) {
        LocalDate from = closed.from();
        return from == null ? "(" + closed.until() + " ~)" : "(~ " + from.minusDays(1) + ")";
    }

    private List<Period> closed(CodeKey code) {
        return held.of(code).stream()
                .filter(row -> !row.isTerm() && row.supersededAt() == null)
                .map(HeldPeriod::valid)
                .toList();
    }
}
