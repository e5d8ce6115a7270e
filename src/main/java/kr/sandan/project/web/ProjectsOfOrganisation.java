package kr.sandan.project.web;

import kr.sandan.organisation.OrganisationSection;
import kr.sandan.platform.AsOf;
import kr.sandan.project.ProjectFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of an organisation: the projects in which it takes part. */
@Component
class ProjectsOfOrganisation implements OrganisationSection {

    private final ProjectsElsewhere projects;

    ProjectsOfOrganisation(ProjectsElsewhere projects) {
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
    public @Nullable Object model(long organisationId, AsOf asOf) {
        return projects.of(
                ProjectFilter.ofOrganisation(organisationId), asOf, "/projects?organisation=" + organisationId);
    }
}
