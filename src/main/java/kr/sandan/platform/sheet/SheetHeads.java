package kr.sandan.platform.sheet;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.SheetHead.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the head that every exported sheet carries, in the reader's language. */
@Component
public class SheetHeads {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;
    private final Clock clock;

    SheetHeads(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The head of a list.
     *
     * @param title of the list, in the reader's language
     * @param filters in words, or null where none is set
     * @param unit of the figures, or null where each column states its own
     * @param source of the figures, or null where each row states its own
     */
    public SheetHead of(
            String title,
            @Nullable String filters,
            AsOf asOf,
            @Nullable String unit,
            @Nullable String source,
            Locale locale) {
        String exported = clock.instant().atZone(AsOf.ZONE).format(TO_THE_MINUTE) + " (Asia/Seoul)";
        return new SheetHead(
                title,
                List.of(
                        line("filters", filters, "no-filters", locale),
                        line("as-of", asOf.valid().toString(), "none", locale),
                        line("known-at", asOf.known().toString(), "none", locale),
                        line("unit", unit, "in-columns", locale),
                        line("source", source, "in-rows", locale),
                        line("exported", exported, "none", locale)));
    }

    private Line line(String name, @Nullable String value, String absent, Locale locale) {
        String label = messages.getMessage("sheet.head." + name, null, locale);
        if (value != null && !value.isBlank()) return new Line(label, value);
        return new Line(label, messages.getMessage("sheet.head." + absent, null, locale));
    }
}
