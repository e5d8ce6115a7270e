package kr.sandan.approval;

import java.time.LocalDate;

/**
 * A record as approval knows it.
 *
 * @param kind name of its {@link ApprovalKind}
 * @param recordId its number in its module
 * @param officeId the office whose matter it is now: its approvers decide, its headquarters sees it
 * @param countedFor the office in whose figures it counts: what that one closed stays closed, whoever answers now
 * @param day the day it is about, on which locks of months and years depend
 * @param version number of the version that stands in the record now, from 1; its module keeps what each version said
 */
public record ApprovalSubject(String kind, long recordId, long officeId, long countedFor, LocalDate day, int version) {

    /** A record that counts for the office whose matter it is. */
    public ApprovalSubject(String kind, long recordId, long officeId, LocalDate day, int version) {
        this(kind, recordId, officeId, officeId, day, version);
    }
}
