package kr.sandan.cluster.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.cluster.ClusterEntry;
import kr.sandan.cluster.ClusterSection;
import kr.sandan.cluster.taskforce.TaskForce;
import kr.sandan.cluster.taskforce.TaskForces;
import kr.sandan.platform.AsOf;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.springframework.stereotype.Component;

/** On the page of a cluster: who drew up its plan, and their meetings. */
@Component
class TaskForceOfCluster implements ClusterSection {

    private final TaskForces taskForces;
    private final SourceQueries sources;

    TaskForceOfCluster(TaskForces taskForces, SourceQueries sources) {
        this.taskForces = taskForces;
        this.sources = sources;
    }

    /** @param cited the sources by their numbers */
    record Model(long clusterId, List<TaskForce> taskForces, Map<Long, Citation> cited) {}

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String titleKey() {
        return "taskforce.title";
    }

    @Override
    public String template() {
        return "cluster/task-forces";
    }

    @Override
    public Object model(ClusterEntry cluster, AsOf asOf, Locale locale) {
        List<TaskForce> held = taskForces.of(cluster.id(), asOf.valid());
        List<Long> ids = held.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.sourceId()), one.meetings().stream().map(TaskForce.Meeting::sourceId)))
                .distinct()
                .collect(Collectors.toList());
        return new Model(cluster.id(), held, sources.sources(ids, asOf));
    }
}
