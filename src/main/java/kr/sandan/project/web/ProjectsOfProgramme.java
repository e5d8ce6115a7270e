package kr.sandan.project.web;

import kr.sandan.platform.AsOf;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeSection;
import kr.sandan.project.ProjectFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of a programme: its projects. */
@Component
class ProjectsOfProgramme implements ProgrammeSection {

    private final ProjectsElsewhere projects;

    ProjectsOfProgramme(ProjectsElsewhere projects) {
        this.projects = projects;
    }

    @Override
    public int order() {
        return 70;
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
    public @Nullable Object model(Programme programme, AsOf asOf) {
        return projects.of(
                ProjectFilter.ofProgramme(programme.code()), asOf, "/projects?programme=" + programme.code());
    }
}
