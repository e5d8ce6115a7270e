/**
 * How a record comes into force: drafted, handed in, looked at along the office tree, returned with what is to be mended, or
 * approved; who has it in hand and since when; deputies, hand-over, notices and the months that are closed. What a record
 * says is the business of the module that publishes an {@link kr.sandan.approval.ApprovalKind} for it.
 *
 * <p>Words: 결재 (approval), 상신 (submit), 반려 (return), 승인 (approve), 회수 (withdraw), 재개 (reopen), 결재선 (chain), 담당자
 * (keeper: who has a record in hand), 대결 (deputy), 인수인계 (hand-over), 마감 (period lock), 업무함 (inbox).
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: sheet",
            "platform :: start",
            "office",
            "account"
        })
@NullMarked
package kr.sandan.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
