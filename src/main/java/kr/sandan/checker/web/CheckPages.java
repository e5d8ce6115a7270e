package kr.sandan.checker.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.checker.Amounts;
import kr.sandan.checker.Check;
import kr.sandan.checker.Finding;
import kr.sandan.checker.Reason;
import kr.sandan.checker.Verdict;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a checked text out for its page. */
@Component
class CheckPages {

    private static final int AROUND = 12;
    private static final int LONGEST_QUOTE = 160;

    CheckPage of(Check check, CheckForm form) {
        Finding ticked = check.ticked();
        return new CheckPage(
                pieces(check),
                check.findings().stream()
                        .sorted(Comparator.comparing(CheckPages::urgency))
                        .map(finding -> line(check, finding))
                        .toList(),
                figures(check, form),
                ticked == null ? null : line(check, ticked),
                form.mark(),
                check.count(Verdict.HOLDS),
                check.count(Verdict.FAILS),
                check.count(Verdict.UNDECIDABLE),
                check.text().ignored().size(),
                check.text().replaced(),
                check.text().cut());
    }

    /** What does not hold comes first, then what cannot be decided; within each the order is that of the text. */
    private static int urgency(Finding finding) {
        return switch (finding.verdict()) {
            case FAILS -> 0;
            case UNDECIDABLE -> finding.reason() == Reason.NO_PARTS ? 2 : 1;
            case HOLDS -> 3;
        };
    }

    private static List<CheckPage.Piece> pieces(Check check) {
        Map<Integer, Verdict> verdicts = verdicts(check);
        String text = check.text().text();
        List<CheckPage.Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Figure figure : check.text().figures()) {
            if (figure.start() > at) pieces.add(new CheckPage.Piece(text.substring(at, figure.start()), null, ""));
            Verdict verdict = verdicts.get(figure.start());
            pieces.add(
                    new CheckPage.Piece(text.substring(figure.start(), figure.end()), figure.start(), name(verdict)));
            at = figure.end();
        }
        pieces.add(new CheckPage.Piece(text.substring(at), null, ""));
        return pieces;
    }

    private static String name(@Nullable Verdict verdict) {
        return verdict == null ? "none" : verdict.name().toLowerCase(Locale.ROOT);
    }

    /** The worst that is said about each figure: it does not hold, it cannot be decided, it holds. */
    private static Map<Integer, Verdict> verdicts(Check check) {
        Map<Integer, Verdict> verdicts = new HashMap<>();
        for (Finding finding : check.findings()) {
            if (finding.reason() == Reason.NO_PARTS) continue;
            for (Figure figure : finding.figures())
                verdicts.merge(figure.start(), finding.verdict(), CheckPages::worse);
        }
        return verdicts;
    }

    private static Verdict worse(Verdict one, Verdict two) {
        if (one == Verdict.FAILS || two == Verdict.FAILS) return Verdict.FAILS;
        return one == Verdict.UNDECIDABLE || two == Verdict.UNDECIDABLE ? Verdict.UNDECIDABLE : Verdict.HOLDS;
    }

    private static List<CheckPage.FigureLine> figures(Check check, CheckForm form) {
        List<CheckPage.FigureLine> lines = new ArrayList<>();
        for (Figure figure : check.text().figures()) {
            lines.add(new CheckPage.FigureLine(
                    figure.start(),
                    lines.size() + 1,
                    figure.written(),
                    Amounts.plain(figure.value()) + (figure.upTo() == null ? "" : "~" + Amounts.plain(figure.upTo())),
                    figure.unit().symbol(),
                    figure.unitSupposed(),
                    figure.hedges().stream().map(Enum::name).sorted().toList(),
                    check.converted(figure),
                    form.parts().contains(figure.start()),
                    form.total() != null && form.total() == figure.start()));
        }
        return lines;
    }

    private static CheckPage.FindingLine line(Check check, Finding finding) {
        Figure stated = finding.stated();
        BigDecimal off = finding.difference();
        return new CheckPage.FindingLine(
                finding.kind().name(),
                finding.verdict().name(),
                badge(finding.verdict()),
                finding.reason().name(),
                finding.calculation(),
                off == null ? null : Amounts.in(off.abs(), unitOfDifference(finding)),
                off != null && off.signum() > 0,
                quote(check, finding),
                finding.figures().stream()
                        .map(figure -> new CheckPage.Place(figure.start(), figure.written(), figure.equals(stated)))
                        .toList());
    }

    /** Shares differ by percentage points. */
    private static Unit unitOfDifference(Finding finding) {
        return finding.unit() == Unit.PERCENT ? Unit.POINT : finding.unit();
    }

    private static String badge(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "success";
            case FAILS -> "danger";
            case UNDECIDABLE -> "warning";
        };
    }

    private static String quote(Check check, Finding finding) {
        String text = check.text().text();
        int from = Math.max(0, finding.start() - AROUND);
        int to = Math.min(text.length(), finding.end() + AROUND);
        String words = text.substring(from, to).replaceAll("\\s+", " ").strip();
        String shown = words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE) + "…";
        return (from > 0 ? "…" : "") + shown + (to < text.length() ? "…" : "");
    }
}
