package kr.sandan.cluster;

import kr.sandan.complex.Provenance;

/**
 * Changes what is held of a cluster.
 *
 * @param clusterId the cluster
 * @param version of the cluster that the person saw
 * @param change what is changed
 * @param provenance who says so and why
 * @param submissionKey the form's own key: the same form sent again changes nothing
 */
public record ChangeCluster(
        long clusterId, int version, ClusterChange change, Provenance provenance, String submissionKey) {}
