package kr.sandan.project;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what hangs on a version of a project. */
@Component
class ProjectPartWriter {

    private final JdbcClient jdbc;

    ProjectPartWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(long id, int version, ProjectFacts facts) {
        int ordinal = 0;
        for (Participant one : facts.participants()) participant(id, version, ++ordinal, one);
        for (Cost part : facts.costs().parts())
            jdbc.sql("insert into project_cost (project_id, version, year, source, amount_krw) values (?, ?, ?, ?, ?)")
                    .params(id, version, part.year(), part.source().name(), part.won())
                    .update();
        int position = 0;
        for (Node node : facts.nodes()) node(id, version, ++position, node);
    }

    private void participant(long id, int version, int ordinal, Participant one) {
        jdbc.sql("""
                        insert into project_participant (project_id, version, ordinal, organisation_id, name, role, from_on, last_on)
                        values (?, ?, ?, ?, ?, ?, cast(? as date), cast(? as date))
                        """)
                .param(id)
                .param(version)
                .param(ordinal)
                .param(one.organisationId())
                .param(one.name())
                .param(one.role().name())
                .param(one.from())
                .param(one.last())
                .update();
    }

    private void node(long id, int version, int position, Node node) {
        jdbc.sql("insert into project_node (project_id, version, position, name, role) values (?, ?, ?, ?, ?)")
                .param(id)
                .param(version)
                .param(position)
                .param(node.name())
                .param(node.role())
                .update();
        for (long complex : node.complexIds())
            jdbc.sql("insert into project_node_complex (project_id, version, position, complex_id) values (?, ?, ?, ?)")
                    .params(id, version, position, complex)
                    .update();
    }
}
