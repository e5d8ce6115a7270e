package kr.sandan.approval.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.RouteRules;
import org.springframework.stereotype.Component;

/** Who may come near approvals at all; who may decide on one is said by its step. */
@Component
class ApprovalRoutes implements RouteRules, MenuEntries {

    /** Everybody who works in the portal: not visitors, readers and outside reviewers. */
    static final Audience STAFF =
            Audience.roles("ADMIN", "PROGRAMME_OFFICER", "APPROVER", "REGIONAL_STAFF", "HEAD_OFFICE_STAFF");

    private static final Audience OFFICIALS =
            Audience.roles("ADMIN", "PROGRAMME_OFFICER", "APPROVER", "HEAD_OFFICE_STAFF");
    private static final Audience HEADS = Audience.roles("ADMIN", "HEAD_OFFICE_STAFF");
    private static final Audience ADMINS = Audience.roles("ADMIN");

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/inbox", STAFF),
                post("/inbox/approve", STAFF),
                get("/notices", STAFF),
                post("/notices/open", STAFF),
                get("/notices/{id}", STAFF),
                get("/approvals/pending", OFFICIALS),
                get("/approvals/pending.csv", OFFICIALS),
                get("/approvals/locks", STAFF),
                post("/approvals/locks", HEADS),
                post("/approvals/locks/{id}/unlock", HEADS),
                get("/approvals/deputies", STAFF),
                post("/approvals/deputies", STAFF),
                post("/approvals/deputies/{id}/end", STAFF),
                get("/approvals/chains", STAFF),
                get("/approvals/{id}", STAFF),
                post("/approvals/{id}/{step}", STAFF),
                get("/handover", STAFF),
                post("/handover", STAFF),
                get("/handover/{id}", STAFF),
                get("/admin/chains", ADMINS),
                post("/admin/chains", ADMINS),
                get("/admin/outbox", ADMINS),
                post("/admin/outbox", ADMINS));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(Group.WORK, 10, "approval.inbox.title", "/inbox", STAFF),
                new MenuEntry(Group.WORK, 20, "approval.notices.title", "/notices", STAFF),
                new MenuEntry(Group.WORK, 30, "approval.pending.title", "/approvals/pending", OFFICIALS),
                new MenuEntry(Group.WORK, 40, "approval.deputies.title", "/approvals/deputies", STAFF),
                new MenuEntry(Group.WORK, 50, "approval.handover.title", "/handover", STAFF),
                new MenuEntry(Group.WORK, 60, "approval.locks.title", "/approvals/locks", STAFF),
                new MenuEntry(Group.ADMINISTRATION, 60, "approval.chains.title", "/admin/chains", ADMINS),
                new MenuEntry(Group.ADMINISTRATION, 70, "approval.outbox.title", "/admin/outbox", ADMINS));
    }
}
