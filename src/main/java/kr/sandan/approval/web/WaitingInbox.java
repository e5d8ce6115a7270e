package kr.sandan.approval.web;

import kr.sandan.approval.Inbox;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.WaitingWork;
import org.springframework.stereotype.Component;

/** The inbox in the header of every page of those who have one. */
@Component
class WaitingInbox implements WaitingWork {

    private final Inbox inbox;

    WaitingInbox(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Audience audience() {
        return ApprovalRoutes.STAFF;
    }

    @Override
    public String path() {
        return "/inbox";
    }

    @Override
    public String messageKey() {
        return "approval.inbox.title";
    }

    @Override
    public long count() {
        return inbox.waiting();
    }
}
