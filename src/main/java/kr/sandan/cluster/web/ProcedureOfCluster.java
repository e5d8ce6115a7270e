package kr.sandan.cluster.web;

import java.util.List;
import java.util.Locale;
import kr.sandan.cluster.ClusterEntry;
import kr.sandan.cluster.ClusterSection;
import kr.sandan.cluster.procedure.ProcedureCase;
import kr.sandan.cluster.procedure.Procedures;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of a cluster: how it comes to be designated. */
@Component
class ProcedureOfCluster implements ClusterSection {

    private final Procedures procedures;
    private final StageLines lines;

    ProcedureOfCluster(Procedures procedures, StageLines lines) {
        this.procedures = procedures;
        this.lines = lines;
    }

    /** A case with its stages. */
    record Way(ProcedureCase one, String name, List<StageLines.Line> stages) {}

    /** @param open procedures of the programme that the cluster has not begun */
    record Model(long clusterId, List<Way> ways, List<Option> open) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "procedure.title";
    }

    @Override
    public String template() {
        return "cluster/ways";
    }

    @Override
    public @Nullable Object model(ClusterEntry cluster, AsOf asOf, Locale locale) {
        boolean korean = ClusterWords.korean(locale);
        List<ProcedureCase> cases = procedures.of(cluster.id(), asOf);
        List<Option> open = procedures.all().stream()
                .filter(template -> template.programmeId() == cluster.life().programmeId())
                .filter(template ->
                        cases.stream().noneMatch(one -> one.template().id() == template.id()))
                .map(template -> new Option(String.valueOf(template.id()), template.name(korean)))
                .toList();
        if (cases.isEmpty() && open.isEmpty()) return null;
        return new Model(
                cluster.id(),
                cases.stream()
                        .map(one -> new Way(one, one.template().name(korean), lines.of(one, asOf, locale)))
                        .toList(),
                open);
    }
}
