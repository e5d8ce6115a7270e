package kr.sandan.project.web;

import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilSection;
import kr.sandan.platform.AsOf;
import kr.sandan.project.ProjectFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of a council: its projects. */
@Component
class ProjectsOfCouncil implements CouncilSection {

    private final ProjectsElsewhere projects;

    ProjectsOfCouncil(ProjectsElsewhere projects) {
        this.projects = projects;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public String titleKey() {
        return "project.list.title";
    }

    @Override
    public String template() {
        return "project/elsewhere";
    }

    @Override
    public @Nullable Object model(CouncilEntry council, AsOf asOf) {
        return projects.of(ProjectFilter.ofCouncil(council.id()), asOf, "/projects?council=" + council.id());
    }
}
