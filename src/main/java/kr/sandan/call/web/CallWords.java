package kr.sandan.call.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.sandan.call.Call;
import kr.sandan.call.ReviewKind;
import kr.sandan.call.Stage;
import kr.sandan.office.PublicBodyQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.web.Option;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.programme.ServiceCatalogue;
import kr.sandan.programme.ServiceQueries;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** How pages of calls name things, and what their forms offer. */
@Component
public class CallWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ProgrammeQueries programmes;
    private final ServiceQueries services;
    private final PublicBodyQueries bodies;
    private final SourceQueries sources;
    private final MessageSource messages;
    private final Clock clock;

    CallWords(
            ProgrammeQueries programmes,
            ServiceQueries services,
            PublicBodyQueries bodies,
            SourceQueries sources,
            MessageSource messages,
            Clock clock) {
        this.programmes = programmes;
        this.services = services;
        this.bodies = bodies;
        this.sources = sources;
        this.messages = messages;
        this.clock = clock;
    }

    public String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    public String say(MessageSourceResolvable said, Locale locale) {
        return messages.getMessage(said, locale);
    }

    static boolean korean(Locale locale) {
        return locale.getLanguage().equals("ko");
    }

    public String name(Call call, Locale locale) {
        return call.name(korean(locale));
    }

    String programme(long id, Locale locale) {
        return programmes
                .find(id, AsOf.today(clock))
                .map(one -> name(one, locale))
                .orElse("#" + id);
    }

    private static String name(Programme programme, Locale locale) {
        String name = korean(locale) ? programme.name() : programme.nameEn();
        return name == null ? programme.code() : name;
    }

    /** The body that announced a call, by its name of that day; of the last day of its year where nobody tells the day. */
    @Nullable
    String issuer(Call call, Locale locale) {
        PartialDate announced = call.schedule().announcedOn();
        LocalDate day = announced == null ? LocalDate.of(call.year(), 12, 31) : announced.date();
        AsOf today = AsOf.today(clock);
        return body(call.issuerId(), new AsOf(day.isAfter(today.valid()) ? today.valid() : day, today.known()), locale);
    }

    /** A public body by its name of today. */
    @Nullable
    String body(@Nullable Long id, Locale locale) {
        return body(id, AsOf.today(clock), locale);
    }

    private @Nullable String body(@Nullable Long id, AsOf asOf, Locale locale) {
        if (id == null) return null;
        return bodies.nearest(id, asOf)
                .map(body -> korean(locale) ? body.name() : body.nameEn())
                .orElse(null);
    }

    @Nullable
    String service(Call call, Locale locale) {
        if (call.serviceId() == null) return null;
        return services(locale).stream()
                .filter(one -> one.value().equals(String.valueOf(call.serviceId())))
                .map(Option::text)
                .findFirst()
                .orElse(null);
    }

    /** What a stage is called: by its own name, else by what is looked at, else by its place alone. */
    public String stage(Stage stage, Locale locale) {
        String own = korean(locale) || stage.nameEn() == null ? stage.name() : stage.nameEn();
        ReviewKind kind = stage.kind();
        if (own == null && kind == null) return say("call.stage.unnamed", locale, stage.ordinal());
        return say("call.stage.named", locale, stage.ordinal(), own != null ? own : say(kindKey(kind), locale));
    }

    private static String kindKey(@Nullable ReviewKind kind) {
        return kind == null ? "platform.unknown" : kind.messageKey();
    }

    public static @Nullable String minute(@Nullable LocalDateTime at) {
        return at == null ? null : at.format(MINUTE);
    }

    List<Option> programmes(Locale locale) {
        return programmes.all(AsOf.today(clock)).stream()
                .map(one -> new Option(String.valueOf(one.id()), name(one, locale)))
                .toList();
    }

    /** The services of every programme, by their catalogues. */
    List<Option> services(Locale locale) {
        AsOf today = AsOf.today(clock);
        List<Option> options = new ArrayList<>();
        for (Programme programme : programmes.all(today))
            for (ServiceCatalogue catalogue : services.catalogues(programme.id(), today))
                for (ServiceCatalogue.Service one : catalogue.services())
                    options.add(new Option(
                            String.valueOf(one.id()),
                            (korean(locale) ? one.name() : one.nameEn()) + " (" + catalogue.code() + ")"));
        return options;
    }

    List<Option> issuers(Locale locale) {
        return bodies.at(AsOf.today(clock)).stream()
                .map(body -> new Option(String.valueOf(body.id()), korean(locale) ? body.name() : body.nameEn()))
                .toList();
    }

    List<Option> sources() {
        return sources.all().stream()
                .map(source -> new Option(String.valueOf(source.id()), source.line()))
                .toList();
    }

    public List<Option> options(Enum<?>[] values, String prefix, Locale locale) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), say(prefix + value.name(), locale)))
                .toList();
    }
}
