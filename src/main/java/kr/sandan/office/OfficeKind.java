package kr.sandan.office;

/** The rank of a unit of the agency. */
public enum OfficeKind {
    /** 본사. */
    HEAD_OFFICE,
    /** 지역본부, from 2010 광역본부. */
    HEADQUARTERS,
    /** 지사. */
    BRANCH
}
