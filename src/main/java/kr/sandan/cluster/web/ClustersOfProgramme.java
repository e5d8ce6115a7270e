package kr.sandan.cluster.web;

import java.util.List;
import kr.sandan.cluster.ClusterFilter;
import kr.sandan.cluster.Clusters;
import kr.sandan.platform.AsOf;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeSection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** On the page of a programme: its clusters. */
@Component
class ClustersOfProgramme implements ProgrammeSection {

    private final Clusters clusters;
    private final ClusterLists lists;

    ClustersOfProgramme(Clusters clusters, ClusterLists lists) {
        this.clusters = clusters;
        this.lists = lists;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String titleKey() {
        return "cluster.list.title";
    }

    @Override
    public String template() {
        return "cluster/programme";
    }

    @Override
    public @Nullable Object model(Programme programme, AsOf asOf) {
        List<ClusterLists.Row> rows = clusters.select(ClusterFilter.ofProgramme(programme.id()), asOf).stream()
                .map(cluster -> lists.row(cluster, asOf, LocaleContextHolder.getLocale()))
                .toList();
        return rows.isEmpty() ? null : rows;
    }
}
