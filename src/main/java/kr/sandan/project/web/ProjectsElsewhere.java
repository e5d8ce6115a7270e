package kr.sandan.project.web;

import java.util.List;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Paging;
import kr.sandan.project.ProjectFilter;
import kr.sandan.project.ProjectQueries;
import kr.sandan.project.ProjectSight;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Projects on the pages of what they belong to. */
@Component
class ProjectsElsewhere {

    private final ProjectQueries queries;
    private final ProjectLists lists;
    private final ProjectSight sight;

    ProjectsElsewhere(ProjectQueries queries, ProjectLists lists, ProjectSight sight) {
        this.queries = queries;
        this.lists = lists;
        this.sight = sight;
    }

    /**
     * Some projects of a list.
     *
     * @param all the address of the list
     */
    record Section(List<ProjectLists.Row> rows, ProjectQueries.Sums sums, String all) {}

    /** The first of those that fit; null where there are none, or the reader sees none. */
    @Nullable
    Section of(ProjectFilter filter, AsOf asOf, String all) {
        if (!sight.reads()) return null;
        ProjectQueries.Sums sums = queries.sums(filter, asOf);
        if (sums.projects() == 0) return null;
        return new Section(lists.page(filter, asOf, Paging.FIRST, LocaleContextHolder.getLocale()), sums, all);
    }
}
