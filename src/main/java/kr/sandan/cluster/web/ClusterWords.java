package kr.sandan.cluster.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.sandan.cluster.ClusterContent;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.PlaceThen;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.web.Option;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.programme.Span;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How pages of clusters name things, and what their forms offer. */
@Component
class ClusterWords {

    private final MessageSource messages;
    private final ProgrammeQueries programmes;
    private final RegionQueries regions;
    private final ComplexDirectory complexes;
    private final SourceQueries sources;
    private final Clock clock;

    ClusterWords(
            MessageSource messages,
            ProgrammeQueries programmes,
            RegionQueries regions,
            ComplexDirectory complexes,
            SourceQueries sources,
            Clock clock) {
        this.messages = messages;
        this.programmes = programmes;
        this.regions = regions;
        this.complexes = complexes;
        this.sources = sources;
        this.clock = clock;
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    static boolean korean(Locale locale) {
        return locale.getLanguage().equals("ko");
    }

    static @Nullable String name(@Nullable String korean, @Nullable String english, Locale locale) {
        return korean(locale) || english == null ? korean : english;
    }

    AsOf today() {
        return AsOf.today(clock);
    }

    /** What a fact says, in one line. */
    String said(ClusterContent content, AsOf asOf, Locale locale) {
        String choice = content.choice() == null ? null : say(content.topic().choiceKey() + content.choice(), locale);
        String text = name(content.text(), content.textEn(), locale);
        return switch (content.topic()) {
            case STANDING, FUNCTION, KNOWLEDGE -> String.valueOf(choice);
            case PROVINCE -> province(String.valueOf(content.provinceCode()), asOf, locale);
            case NODE -> (text == null ? complex(content, asOf, locale) : text) + " (" + choice + ")" + placed(content);
            case CENTRE -> text + placed(content);
            case NAME, INDUSTRY, LINKED_INDUSTRY -> String.valueOf(text);
        };
    }

    private static String placed(ClusterContent content) {
        String point = content.point() == null
                ? ""
                : " · " + plain(content.point().longitude()) + ", "
                        + plain(content.point().latitude());
        return content.areaM2() == null ? point : point + " · " + "%,d㎡".formatted(content.areaM2());
    }

    static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }

    private String complex(ClusterContent content, AsOf asOf, Locale locale) {
        Long id = content.complexId();
        if (id == null) return "";
        return complexes.at(asOf).find(id).map(one -> complex(one, locale)).orElse("#" + id);
    }

    private static String complex(ComplexEntry complex, Locale locale) {
        String english = complex.facts().nameEn();
        return korean(locale) || english == null ? complex.name() : english;
    }

    private String where(ComplexEntry complex, AsOf asOf, Locale locale) {
        return provinces(
                complex.places().stream()
                        .map(PlaceThen::provinceCode)
                        .distinct()
                        .toList(),
                asOf,
                locale);
    }

    String province(String code, AsOf asOf, Locale locale) {
        RegionHistory history = regions.history(asOf);
        return history.provinceOn(code, asOf.valid())
                .or(() -> history.province(code))
                .map(province -> korean(locale) ? province.shortName() : province.nameEn())
                .orElse(code);
    }

    String provinces(Collection<String> codes, AsOf asOf, Locale locale) {
        return codes.stream().map(code -> province(code, asOf, locale)).collect(Collectors.joining(", "));
    }

    String programme(long id, AsOf asOf, Locale locale) {
        return programmes.find(id, asOf).map(one -> programme(one, locale)).orElse("#" + id);
    }

    private static String programme(Programme programme, Locale locale) {
        String name = name(programme.name(), programme.nameEn(), locale);
        return name == null ? programme.code() : name;
    }

    /** A period as precisely as it is known. */
    String period(Span span, Locale locale) {
        PartialDate from = span.from();
        PartialDate until = span.until();
        String start = from == null ? say("cluster.from.unknown", locale) : from.toString();
        if (until == null) return start + " ~";
        if (until.precision() == PartialDate.Precision.DAY)
            return start + " ~ " + until.date().minusDays(1);
        return start + " ~ " + say("cluster.until.before", locale, until);
    }

    static String day(Instant instant) {
        return instant.atZone(AsOf.ZONE).toLocalDate().toString();
    }

    /** Kilometres to the metre, as files have them. */
    static BigDecimal kilometres(double kilometres) {
        return BigDecimal.valueOf(kilometres).setScale(3, RoundingMode.HALF_UP);
    }

    List<Option> programmeChoices(Locale locale) {
        return programmes.all(today()).stream()
                .map(one -> new Option(String.valueOf(one.id()), programme(one, locale)))
                .toList();
    }

    List<Option> provinceChoices(Locale locale) {
        AsOf today = today();
        return regions.history(today).provincesAt(today.valid()).stream()
                .map(one -> new Option(one.code(), korean(locale) ? one.name() : one.nameEn()))
                .toList();
    }

    List<Option> complexChoices(Locale locale) {
        AsOf today = today();
        return complexes.at(today).all().stream()
                .map(one -> new Option(
                        String.valueOf(one.id()), complex(one, locale) + " (" + where(one, today, locale) + ")"))
                .sorted((one, other) -> one.text().compareTo(other.text()))
                .toList();
    }

    List<Option> sourceChoices() {
        return sources.all().stream()
                .map(source -> new Option(String.valueOf(source.id()), source.line()))
                .toList();
    }

    List<Option> options(Enum<?>[] values, String prefix, Locale locale) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), say(prefix + value.name(), locale)))
                .toList();
    }
}
