package kr.sandan.platform.web;

import java.util.List;

/** The entries that a module adds to the main menu, published as a bean. */
public interface MenuEntries {

    List<MenuEntry> entries();

    /**
     * One entry.
     *
     * @param group the main-menu heading it stands under
     * @param order its place within the group, ascending
     * @param messageKey key of its text
     * @param path where it leads, within the context
     * @param audience who sees it
     */
    record MenuEntry(Group group, int order, String messageKey, String path, Audience audience) {}

    /** Headings of the main menu, in their order. */
    enum Group {
        /** 업무: what waits for the reader. */
        WORK,
        /** 산업단지: complexes, map, comparison. */
        COMPLEXES,
        /** 사업: programmes and designations. */
        PROGRAMME,
        /** 협의체: councils and activities. */
        COUNCILS,
        /** 예산: budgets and projects. */
        BUDGET,
        /** 자료: sources, loads, help. */
        RECORDS,
        /** 관리: accounts, regions, offices. */
        ADMINISTRATION
    }
}
