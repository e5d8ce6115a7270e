package kr.sandan.designation;

import java.util.Locale;

/** By what the list of designations is counted and filtered. */
public enum DesignationFacet {
    /** Code of the programme. */
    PROGRAMME,
    /** The role. */
    ROLE,
    /** Types of the complexes held; a site with several counts under each. */
    TYPE,
    /** Provinces of the complexes held. */
    PROVINCE,
    /** Wide-area regions of the complexes held, by the scheme chosen. */
    REGION,
    /** Offices that answer for the complexes held. */
    OFFICE,
    /** Whether the first day is known. */
    START,
    /** Whether it is invented. */
    SAMPLE;

    /** Its name in addresses. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
