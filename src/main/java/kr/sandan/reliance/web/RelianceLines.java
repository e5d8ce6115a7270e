package kr.sandan.reliance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.platform.AsOf;
import kr.sandan.reliance.LedgerKind;
import kr.sandan.reliance.Reliance;
import kr.sandan.reliance.Reliance.Operand;
import kr.sandan.source.ClaimQueries;
import kr.sandan.source.ClaimSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far a council lives on its own, in words and figures. */
@Component
class RelianceLines {

    private static final String MEASURE = "OPERATING_COST_PER_COMPLEX";
    private static final ClaimSubject PROGRAMME = ClaimSubject.programme("CLUSTER");
    private static final String HUNDRED_MILLION = "HUNDRED_MILLION_KRW";
    /** A figure of a year to come is known as soon as it is announced. */
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final ClaimQueries claims;
    private final RelianceWords words;

    RelianceLines(ClaimQueries claims, RelianceWords words) {
        this.claims = claims;
        this.words = words;
    }

    /**
     * One part of the score.
     *
     * @param formula what is divided by what
     * @param above the first of the two, null where it is not known
     * @param below the second
     * @param value the part, null where it cannot be computed
     * @param weight how much it counts, in hundredths
     * @param points what it adds to the score
     * @param why why it cannot be computed
     */
    record PartLine(
            String name,
            String formula,
            @Nullable String above,
            @Nullable String below,
            @Nullable String value,
            int weight,
            @Nullable String points,
            @Nullable String why) {}

    /** A sum of the ledger, null where nothing of it was entered. */
    record SumLine(String name, @Nullable String won) {}

    /** What somebody published as the operating cost of a complex, with the claim and who says so. */
    record Reference(String hundredMillions, String claim, String source) {}

    List<PartLine> parts(Reliance reliance, Locale locale) {
        return reliance.operands().stream()
                .map(operand -> part(operand, reliance, locale))
                .toList();
    }

    private PartLine part(Operand operand, Reliance reliance, Locale locale) {
        String key = "reliance.part." + operand.part();
        return new PartLine(
                words.message(key, locale),
                words.message(key + ".formula", locale),
                RelianceWords.number(operand.above()),
                RelianceWords.number(operand.below()),
                RelianceWords.number(operand.value(), 3),
                reliance.weight(operand.part()),
                RelianceWords.number(reliance.points(operand), 1),
                operand.value() == null ? words.message(key + ".unknown", locale) : null);
    }

    List<SumLine> sums(Reliance reliance, Locale locale) {
        return Stream.of(LedgerKind.values())
                .map(kind -> new SumLine(
                        words.message(kind.messageKey(), locale),
                        RelianceWords.number(reliance.sums().of(kind))))
                .toList();
    }

    /** Why there is no score; null where there is one. */
    @Nullable
    String why(Reliance reliance, Locale locale) {
        return lacks("reliance.score.unknown", reliance, locale);
    }

    /** The parts that are not known, said with a message; null where all are. */
    @Nullable
    String lacks(String key, Reliance reliance, Locale locale) {
        if (reliance.unknown().isEmpty()) return null;
        String parts = reliance.unknown().stream()
                .map(part -> words.message("reliance.part." + part, locale))
                .collect(Collectors.joining(", "));
        return words.message(key, locale, parts);
    }

    /** The reference of the programme, as known on the day of the page; null where no source names it. */
    @Nullable
    Reference reference(AsOf asOf) {
        return claims.newest(MEASURE, PROGRAMME, new AsOf(EVER, asOf.known())).stream()
                .filter(figure -> figure.unit().equals(HUNDRED_MILLION))
                .findFirst()
                .map(figure -> new Reference(
                        String.valueOf(RelianceWords.number(figure.value(), 1)),
                        "/claims/" + figure.id(),
                        figure.source().line()))
                .orElse(null);
    }
}
