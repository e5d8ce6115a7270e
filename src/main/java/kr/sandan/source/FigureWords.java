package kr.sandan.source;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.web.PrintedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Published figures in the reader's language. */
@Component
public class FigureWords {

    private static final int DECIMALS = 4;

    private final MessageSource messages;
    private final ClaimTerms terms;

    FigureWords(MessageSource messages, ClaimTerms terms) {
        this.messages = messages;
        this.terms = terms;
    }

    /** Each figure as a line. */
    public List<FigureLine> lines(Collection<PublishedFigure> figures, Locale locale) {
        return figures.stream().map(figure -> line(figure, locale)).toList();
    }

    private FigureLine line(PublishedFigure figure, Locale locale) {
        return new FigureLine(
                figure.id(),
                terms.measure(figure.measure()).name(korean(locale)),
                value(figure.value(), figure.unit(), figure.qualifier(), locale),
                time(figure),
                part(figure, locale),
                figure.adopted(),
                figure.source());
    }

    /** Value, qualifier and unit as people say them: {@code 2,400여 명}, {@code about 40 firms}. */
    public String value(BigDecimal value, String unit, @Nullable Qualifier qualifier, Locale locale) {
        String key = "source.figure." + (qualifier == null ? "EXACT" : qualifier.name());
        String number = PrintedNumber.of(value, DECIMALS);
        return messages.getMessage(key, new Object[] {number, terms.unit(unit).name(korean(locale))}, locale);
    }

    /** The part of the subject; a code where it is one of ours, else as it was written. Null for all of it. */
    public @Nullable String part(PublishedFigure figure, Locale locale) {
        String part = figure.breakdown();
        return part.isEmpty() ? null : messages.getMessage("source.part." + part, null, part, locale);
    }

    /** {@code 2010}, or {@code 2005~2008} for a figure of a period. */
    public static String time(PublishedFigure figure) {
        PartialDate until = figure.until();
        return figure.asOf() + (until == null ? "" : "~" + until);
    }

    private static boolean korean(Locale locale) {
        return locale.getLanguage().equals("ko");
    }
}
