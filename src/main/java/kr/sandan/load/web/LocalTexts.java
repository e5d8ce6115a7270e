package kr.sandan.load.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.sandan.load.LoadContext.Candidate;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.load.LoadKind;
import org.jspecify.annotations.Nullable;

/** {@link LoadTexts} in one reader's language, as templates call it. */
record LocalTexts(LoadTexts texts, Locale locale) {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{4,18}([.][0-9]{1,6})?");
    private static final Pattern FIGURE = Pattern.compile("[△+-]?[0-9][0-9,.]*");

    public String of(Text text) {
        return texts.of(text, locale);
    }

    public @Nullable String named(String text) {
        return texts.named(text, locale);
    }

    /** An answer with what tells it from the others, where that says more than the answer itself. */
    public String candidate(Candidate candidate) {
        String label = String.valueOf(named(candidate.label()));
        String detail = String.valueOf(named(candidate.detail()));
        return detail.isEmpty() || detail.equals(label) ? label : label + " — " + detail;
    }

    /** Whether a text is a figure, to be set at the right. */
    public boolean isFigure(@Nullable String text) {
        return text != null && FIGURE.matcher(text).matches();
    }

    /** A figure as a cell holds it, with its thousands set apart; any other text as it is. */
    public String grouped(String text) {
        return PLAIN.matcher(text).matches() ? figure(new BigDecimal(text)) : text;
    }

    public String reason(Problem problem) {
        return texts.reason(problem, locale);
    }

    public String remedy(Problem problem) {
        return texts.remedy(problem, locale);
    }

    public @Nullable String period(@Nullable String written) {
        return written == null ? null : texts.period(written, locale);
    }

    /** The name of the field that mends a cell. */
    public @Nullable String cellField(String sheet, String cell) {
        return CellField.name(sheet, cell);
    }

    /** What a field of one line shows of a text. */
    public String oneLine(String text) {
        return text.replaceAll("[\\r\\n]+", " ");
    }

    public String kind(String name) {
        return texts.kind(name, locale);
    }

    public String field(Optional<LoadKind> kind, String field) {
        return texts.field(kind, field, locale);
    }

    public @Nullable String value(Optional<LoadKind> kind, String field, @Nullable String value) {
        return texts.value(kind, field, value, locale);
    }

    /** A figure with its thousands set apart. */
    public String figure(BigDecimal figure) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, figure.scale()));
        return format.format(figure);
    }

    /** A difference with its sign: a decrease as official tables write it. */
    public String difference(BigDecimal difference) {
        return switch (difference.signum()) {
            case -1 -> (locale.getLanguage().equals("ko") ? "△" : "-") + figure(difference.negate());
            case 1 -> "+" + figure(difference);
            default -> figure(difference);
        };
    }
}
