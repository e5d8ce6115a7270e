package kr.sandan.reliance.web;

import java.util.Locale;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilSection;
import kr.sandan.platform.AsOf;
import kr.sandan.reliance.Reliance;
import kr.sandan.reliance.Reliances;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** On the page of a council: in short, how far it lives on its own this year. */
@Component
class RelianceOfCouncil implements CouncilSection {

    private final Reliances reliances;
    private final RelianceLines lines;

    RelianceOfCouncil(Reliances reliances, RelianceLines lines) {
        this.reliances = reliances;
        this.lines = lines;
    }

    /** The score and the self-funding ratio of a year; null where they cannot be computed. */
    record Body(
            String path,
            int year,
            @Nullable String score,
            @Nullable String why,
            @Nullable String funding) {}

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String titleKey() {
        return "reliance.section.council";
    }

    @Override
    public String template() {
        return "reliance/section";
    }

    @Override
    public Object model(CouncilEntry council, AsOf asOf) {
        Locale locale = LocaleContextHolder.getLocale();
        int year = RelianceWords.year(null, asOf);
        Reliance reliance = reliances.of(council.id(), year, asOf);
        return new Body(
                "/councils/" + council.id() + "/reliance",
                year,
                RelianceWords.number(reliance.score(), 1),
                lines.why(reliance, locale),
                RelianceWords.number(reliance.selfFunding(), 1));
    }
}
